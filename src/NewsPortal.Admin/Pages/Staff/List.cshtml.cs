using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Exporting;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Staff;

/// <summary>Who works on the site.</summary>
[May(Permission.ManageUsers)]
public sealed class ListModel(
    Newsroom newsroom, CurrentSession current, PeopleList people, AccessBook access, SiteSections sections, Exports exports)
    : SessionPage(newsroom, current)
{
    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    public RoleTable Roles { get; private set; } = new([]);

    public IReadOnlyList<(string Id, string Name)> Sections { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

    /// <summary>Hands out the list.</summary>
    public async Task<IActionResult> OnPostExcelAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        var site = Newsroom.Site!.Key;
        var columns = new Columns<PersonRow>()
            .Text(T["Full name"], p => p.Name).Text(T["Office e-mail"], p => p.Email).Text(T["Office and post"], p => p.Post)
            .Text(T["Role"], p => string.Join(", ", p.Assignments.Select(a => T.NameOf(Roles, a.RoleKey, site)).Distinct()))
            .Text(T["Scope"], p => string.Join(", ", p.Assignments.Select(ScopeOf).Distinct()))
            .Text(T["Second factor"], p => T[p.HasSecondFactor ? "On" : "Off"])
            .Moment(T["Last seen"], p => p.LastSeenAt)
            .Text(T["State"], p => StateOf(p) is { } word ? T[word].Value : null);
        return await exports.ListAsync("nguoi-dung", T["People"], "", columns, People.ToAsyncEnumerable(), ct);
    }

    /// <summary>Why an account is not in use as usual, in English words of the interface; null when it is.</summary>
    public static string? StateOf(PersonRow person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return !person.IsActive ? "Closed" : person.IsLocked ? "Locked" : !person.HasAccepted ? "Invited" : null;
    }

    /// <summary>Where a person may act, in words.</summary>
    public string ScopeOf(Assignment a) => a.SiteKey == Everywhere.Sites ? T["All sites"]
        : a.SectionId is null ? T["All sections"]
        : Sections.FirstOrDefault(s => s.Id == a.SectionId).Name ?? T["A section that is gone"];

    private async Task ReadAsync(CancellationToken ct)
    {
        var key = Newsroom.Site!.Key;
        People = await people.OfAsync(key, ct);
        Roles = await access.RolesAsync(ct);
        Sections = await sections.OfAsync(key, ct);
    }
}
