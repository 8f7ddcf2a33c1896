namespace NewsPortal.Sites.Settings;

/// <summary>A kind of block that a home page can hold, and which of its members act. The list is closed: a theme draws these.</summary>
/// <param name="Code">As <see cref="HomeBlock.Kind"/> names it.</param>
/// <param name="Word">English, as words are asked for.</param>
public sealed record HomeBlockKind(
    string Code, string Word, bool HasList = true, bool HasItems = true, bool HasCount = true, bool HasColumns = false, bool HasText = false)
{
    public static readonly IReadOnlyList<HomeBlockKind> All =
    [
        new("lead", "Lead story", HasCount: false), new("stories", "Stories beside the lead"), new("rows", "Stories in rows"),
        new("cards", "Stories as cards", HasColumns: true), new("feature", "Feature with pictures"), new("dated", "Titles with dates"),
        new("ranked", "Most read", HasList: false, HasItems: false), new("docs", "Documents"), new("project", "One project", HasCount: false),
        new("projects", "Projects"), new("measures", "Figures of projects"), new("phones", "Telephone numbers", HasList: false, HasCount: false),
        new("links", "Links to elsewhere"), new("members", "Other sites of the portal", HasList: false, HasItems: false, HasCount: false),
        new("helpline", "Advice line", HasList: false, HasItems: false, HasCount: false, HasText: true),
    ];

    /// <summary>How the blocks of a row can stand, by code and English word.</summary>
    public static readonly IReadOnlyList<(string Code, string Word)> Layouts =
    [
        ("front", "Front: lead, stories, narrow column"), ("full", "Whole width"), ("side", "Wide, with a narrow column"),
        ("thirds", "Three columns"), ("wide-narrow", "Narrow, with a wide column"), ("beside", "Side by side"),
    ];

    /// <summary>What a site without a home page of its own shows.</summary>
    public static readonly IReadOnlyList<HomeRow> Usual =
    [
        new("front",
        [
            new HomeBlock { Kind = "lead", List = "all" },
            new HomeBlock { Kind = "stories", List = "all", Count = 4 },
            new HomeBlock { Kind = "ranked", Title = "Tin đọc nhiều", TitleEn = "Most read", Count = 5 },
        ]),
        new("full", [new HomeBlock { Kind = "rows", Title = "Tin mới", TitleEn = "Newest", List = "all", Count = 12 }]),
    ];

    /// <returns>Null for a kind that no theme draws.</returns>
    public static HomeBlockKind? Of(string code) => All.FirstOrDefault(k => k.Code == code);
}
