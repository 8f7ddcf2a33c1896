using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Staff;

/// <summary>Who works on the site.</summary>
[May(Permission.ManageUsers)]
public sealed class ListModel(
    Newsroom newsroom, CurrentSession current, PeopleList people, AccessBook access, SiteSections sections)
    : SessionPage(newsroom, current)
{
    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    public RoleTable Roles { get; private set; } = new([]);

    public IReadOnlyList<(string Id, string Name)> Sections { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

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
