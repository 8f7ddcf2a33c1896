using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Frame;

/// <summary>One line of the newsroom's menu.</summary>
/// <param name="Path">After the site: <c>bai-viet</c>; empty for the dashboard.</param>
/// <param name="Word">In English, as words are asked for.</param>
/// <param name="Needs">Without it the line is not shown; null for a line that everybody sees.</param>
/// <param name="InSections">True when it is enough to hold that in a section.</param>
public sealed record RailEntry(string Path, string Word, Permission? Needs = null, bool InSections = false)
{
    /// <summary>The groups of the menu in their order; the first has no head.</summary>
    public static readonly IReadOnlyList<(string? Head, IReadOnlyList<RailEntry> Entries)> Groups =
    [
        (null,
        [
            new("", "Dashboard"), new("duyet", "Waiting"), new("bai-viet", "Items"), new("lich", "Calendar"),
            new("thu-vien", "Library", Permission.ManageMediaContent, InSections: true), new("de-nghi", "Offered items", Permission.AcceptPlacements),
            new("bao-cao", "Reports", Permission.ViewReports),
        ]),
        ("The site",
        [
            new("chuyen-muc", "Sections", Permission.ManageTaxonomies), new("tu-khoa", "Tags", Permission.ManageTaxonomies),
            new("trang-chu", "Home page", Permission.ManageHomePage), new("menu", "Menu of the site", Permission.ManageMenu),
            new("chuyen-huong", "Redirections", Permission.ManageRedirects), new("danh-ba", "Registries", Permission.ManageRegistries),
            new("tim-kiem", "Site search", Permission.ReviewContent),
        ]),
        ("Administration",
        [
            new("nguoi-dung", "People", Permission.ManageUsers, InSections: true), new("vai-tro", "Roles", Permission.ManageRoles, InSections: true),
            new("nhat-ky", "Audit log", Permission.ViewAuditTrail), new("cai-dat", "Settings", Permission.ManageSettings),
        ]),
    ];

    /// <summary>Whether somebody sees the line on a site.</summary>
    public bool IsFor(Access access, string siteKey)
    {
        ArgumentNullException.ThrowIfNull(access);
        return Needs is not { } needed || (InSections ? access.MaySomewhere(needed, siteKey) : access.May(needed, siteKey));
    }
}
