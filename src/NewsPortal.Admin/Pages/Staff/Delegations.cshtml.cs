using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Staff;

/// <summary>Who approves in whose place: those who approve lend it themselves, and whoever assigns roles does it for them.</summary>
[NeedsProof]
public sealed class DelegationsModel(
    Newsroom newsroom, CurrentSession current, PeopleList people, AccessBook access, Delegations delegations) : SessionPage(newsroom, current)
{
    private RoleTable _roles = new([]);

    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    public IReadOnlyList<Delegation> Lent { get; private set; } = [];

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Begins { get; set; }

    [BindProperty]
    public string? Ends { get; set; }

    /// <summary>Those in whose name the asker may lend approval.</summary>
    public IEnumerable<PersonRow> Approvers => People.Where(p => p.IsActive && p.HasAccepted
        && (ForOthers || p.Id == Current.Session!.PersonId) && p.Assignments.Any(a =>
            a.SectionId is null && _roles.PermissionsOf(a.RoleKey, a.SiteKey).Contains(Permission.DelegateApproval)));

    private bool ForOthers => Current.Access.May(Permission.AssignRoles, Newsroom.Site!.Key);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!MayHere())
        {
            return Forbid();
        }

        await ReadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostLendAsync(CancellationToken ct)
    {
        if (!MayHere())
        {
            return Forbid();
        }

        if (await LendAsync(ct) is { } problem)
        {
            await ReadAsync(ct);
            return Again(problem);
        }

        await ReadAsync(ct);
        TellNext(T["{0} approves in the place of {1} for the days written.", NameOf(To ?? ""), NameOf(From ?? "")]);
        return LocalRedirect($"{Root}/uy-quyen?xong=giao");
    }

    public async Task<IActionResult> OnPostRevokeAsync(string? id, CancellationToken ct)
    {
        if (!MayHere())
        {
            return Forbid();
        }

        await ReadAsync(ct);
        var lent = Lent.FirstOrDefault(d => d.Id == id);
        if (await delegations.RevokeAsync(id ?? "", Newsroom.Site!.Key, Current.Manager, ct) is { } problem)
        {
            await ReadAsync(ct);
            return Again(problem);
        }

        TellNext(T["{0} does not approve in the place of {1} any more.", NameOf(lent?.ToPersonId ?? ""), NameOf(lent?.FromPersonId ?? "")]);
        return LocalRedirect($"{Root}/uy-quyen?xong=rut");
    }

    public string NameOf(string personId) => People.FirstOrDefault(p => p.Id == personId)?.Name ?? "";

    /// <summary>Whether this person may take a delegation back.</summary>
    public bool MayRevoke(Delegation delegation)
    {
        ArgumentNullException.ThrowIfNull(delegation);
        return ForOthers || delegation.FromPersonId == Current.Session!.PersonId;
    }

    private bool MayHere() => ForOthers || Current.Access.May(Permission.DelegateApproval, Newsroom.Site!.Key);

    private async Task<Problem?> LendAsync(CancellationToken ct)
    {
        if (!AssignmentForm.Day(Begins, Newsroom.Zone, Newsroom.Now, 0, out var begins))
        {
            return new Problem("First day: write it as day/month/year, or leave it empty.", nameof(Begins));
        }

        if (!AssignmentForm.Day(Ends, Newsroom.Zone, Newsroom.Now, 1, out var ends) || ends is null)
        {
            return new Problem("Last day: write it as day/month/year.", nameof(Ends));
        }

        return await delegations.LendAsync(
            Newsroom.Site!.Key, From ?? "", To ?? "", begins ?? Newsroom.Now, ends.Value, Current.Manager, ct);
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var key = Newsroom.Site!.Key;
        People = await people.OfAsync(key, ct);
        Lent = await delegations.ListAsync(key, ct);
        _roles = await access.RolesAsync(ct);
    }
}
