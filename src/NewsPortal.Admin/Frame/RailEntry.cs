namespace NewsPortal.Admin.Frame;

/// <summary>One line of the newsroom's menu.</summary>
/// <param name="Path">After the site: <c>bai-viet</c>; empty for the dashboard.</param>
/// <param name="Word">In English, as words are asked for.</param>
public sealed record RailEntry(string Path, string Word)
{
    /// <summary>The groups of the menu in their order; the first has no head.</summary>
    public static readonly IReadOnlyList<(string? Head, IReadOnlyList<RailEntry> Entries)> Groups =
    [
        (null,
        [
            new("", "Dashboard"), new("duyet", "Review"), new("bai-viet", "Items"), new("lich", "Calendar"),
            new("thu-vien", "Library"),
        ]),
        ("The site",
        [
            new("chuyen-muc", "Sections"), new("trang-chu", "Home page"), new("menu", "Menu"), new("chuyen-huong", "Redirects"),
        ]),
        ("Administration",
        [
            new("nguoi-dung", "People"), new("vai-tro", "Roles"), new("nhat-ky", "Audit log"), new("cai-dat", "Settings"),
        ]),
    ];
}
