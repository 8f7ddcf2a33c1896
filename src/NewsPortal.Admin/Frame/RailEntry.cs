using NewsPortal.Content.Definitions;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Frame;

/// <summary>One line of the newsroom's menu.</summary>
/// <param name="Path">After the site: <c>bai-viet</c>; empty for the dashboard.</param>
/// <param name="Word">In English, as words are asked for.</param>
/// <param name="Needs">Without it the line is not shown; null for a line that everybody sees.</param>
/// <param name="InSections">True when it is enough to hold that in a section.</param>
/// <param name="Type">Of the items that it lists; a site without that type has no such line. Null for no type of its own.</param>
public sealed record RailEntry(string Path, string Word, Permission? Needs = null, bool InSections = false, string? Type = null)
{
    /// <summary>The groups of the menu in their order; the first has no head.</summary>
    public static readonly IReadOnlyList<(string? Head, IReadOnlyList<RailEntry> Entries)> Groups =
    [
        (null,
        [
            new("", "Dashboard"), new("duyet", "Review"), new("bai-viet", "Items"), new("lich", "Calendar"),
            new("bai-viet?loai=Meeting", "Meetings", Type: "Meeting"), new("bai-viet?loai=Project", "Projects", Type: "Project"),
            new("thu-vien", "Library", Permission.ManageMediaContent, InSections: true), new("de-nghi", "Offered items", Permission.AcceptPlacements),
        ]),
        ("The site",
        [
            new("chuyen-muc", "Sections", Permission.ManageTaxonomies), new("tu-khoa", "Tags", Permission.ManageTaxonomies),
            new("trang-chu", "Home page", Permission.ManageHomePage), new("menu", "Menu of the site", Permission.ManageMenu),
            new("chuyen-huong", "Redirections", Permission.ManageRedirects), new("danh-ba", "Registries", Permission.ManageRegistries),
        ]),
        ("Administration",
        [
            new("nguoi-dung", "People", Permission.ManageUsers, InSections: true), new("vai-tro", "Roles", Permission.ManageRoles, InSections: true),
            new("nhat-ky", "Audit log", Permission.ViewAuditTrail), new("cai-dat", "Settings", Permission.ManageSettings),
        ]),
    ];

    /// <summary>Whether somebody sees the line on a site.</summary>
    /// <param name="definitions">Of the site.</param>
    public bool IsFor(Access access, string siteKey, DefinitionSet definitions)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(definitions);
        return (Type is null || definitions.Type(Type) is not null)
            && (Needs is not { } needed || (InSections ? access.MaySomewhere(needed, siteKey) : access.May(needed, siteKey)));
    }

    /// <summary>Whether the line stands for what is asked for.</summary>
    /// <param name="root">The address of the site's dashboard.</param>
    /// <param name="type">Of the items that are listed; null for all.</param>
    public bool IsHere(string root, string path, string? type)
    {
        ArgumentNullException.ThrowIfNull(path);
        var own = Path.Length == 0 ? root : $"{root}/{Path.Split('?')[0]}";
        return Type is not null ? path == own && type == Type
            : path == own ? !Groups.Any(g => g.Entries.Any(e => e.Type is not null && e.Type == type))
            : Path.Length > 0 && path.StartsWith(own + "/", StringComparison.Ordinal);
    }
}
