using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Data;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Staff;

/// <summary>Who works on the site, and who approves in whose place.</summary>
[May(Permission.ManageUsers)]
[NeedsProof]
public sealed class ListModel(
    Newsroom newsroom, CurrentSession current, PeopleList people, AccessBook access, Delegations delegations, SiteSections sections)
    : SessionPage(newsroom, current)
{
    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    public IReadOnlyList<Delegation> Lent { get; private set; } = [];

    public RoleTable Roles { get; private set; } = new([]);

    public IReadOnlyList<(string Id, string Name)> Sections { get; private set; } = [];

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Begins { get; set; }

    [BindProperty]
    public string? Ends { get; set; }

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

    public async Task<IActionResult> OnPostLendAsync(CancellationToken ct)
    {
        if (await LendAsync(ct) is { } problem)
        {
            await ReadAsync(ct);
            return Again(problem);
        }

        return LocalRedirect($"{Root}/nguoi-dung?xong=uy-quyen");
    }

    public async Task<IActionResult> OnPostRevokeAsync(string? id, CancellationToken ct)
    {
        if (await delegations.RevokeAsync(id ?? "", Newsroom.Site!.Key, Current.Manager, ct) is { } problem)
        {
            await ReadAsync(ct);
            return Again(problem);
        }

        return LocalRedirect($"{Root}/nguoi-dung?xong=rut");
    }

    /// <summary>Where a person may act, in words.</summary>
    public string ScopeOf(Assignment a) => a.SiteKey == Everywhere.Sites ? T["All sites"]
        : a.SectionId is null ? T["All sections"]
        : Sections.FirstOrDefault(s => s.Id == a.SectionId).Name ?? T["A section that is gone"];

    public string NameOf(string personId) => People.FirstOrDefault(p => p.Id == personId)?.Name ?? "";

    /// <summary>Those who may approve by themselves, and so lend it.</summary>
    public IEnumerable<PersonRow> Approvers => People.Where(p => p.IsActive && p.HasAccepted && p.Assignments.Any(a =>
        a.SectionId is null && Roles.PermissionsOf(a.RoleKey, a.SiteKey).Contains(Permission.DelegateApproval)));

    private async Task<Problem?> LendAsync(CancellationToken ct)
    {
        if (!AssignmentForm.Day(Begins, Newsroom.Zone, Newsroom.Now, 0, out var begins))
        {
            return new Problem("Write the day as 28/10/2023, or nothing.", nameof(Begins));
        }

        if (!AssignmentForm.Day(Ends, Newsroom.Zone, Newsroom.Now, 1, out var ends) || ends is null)
        {
            return new Problem("Write the last day as 28/10/2023.", nameof(Ends));
        }

        return await delegations.LendAsync(
            Newsroom.Site!.Key, From ?? "", To ?? "", begins ?? Newsroom.Now, ends.Value, Current.Manager, ct);
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var key = Newsroom.Site!.Key;
        People = await people.OfAsync(key, ct);
        Lent = await delegations.ListAsync(key, ct);
        Roles = await access.RolesAsync(ct);
        Sections = await sections.OfAsync(key, ct);
    }
}
