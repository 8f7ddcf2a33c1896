using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Exporting;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.HomePage;
using NewsPortal.Admin.Searches;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Admin.Structure;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Engagement.Searches;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Pages.Structure;

/// <summary>What readers of the site seek, what they do not find, and which items stand first for which words.</summary>
[May(Permission.ReviewContent, onWholeSite: true)]
public sealed class SearchesModel(Newsroom newsroom, CurrentSession current, SearchReport report, PinBook book, HomeChoices choices, PortalDb db, Exports exports)
    : WorkPage(newsroom, current)
{
    private const int Lines = 50;
    private const int MostExported = 10_000;

    /// <summary>How far back the figures can go, in days with today.</summary>
    public static readonly IReadOnlyList<int> Spans = [7, 30, 90];

    [BindProperty(SupportsGet = true, Name = "ngay")]
    public int Days { get; set; } = Spans[0];

    /// <summary>To which something is to be pinned.</summary>
    [BindProperty(SupportsGet = true, Name = "ghim")]
    public string? Words { get; set; }

    [BindProperty(Name = "tieu-de")]
    public string? Headline { get; set; }

    public IReadOnlyList<SoughtText> Most { get; private set; } = [];

    public IReadOnlyList<SoughtText> Unanswered { get; private set; } = [];

    public IReadOnlyList<SearchPin> Pins { get; private set; } = [];

    /// <summary>The headlines of what is pinned and can still be seen on the site.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<(string Id, string Title)> Offered { get; private set; } = [];

    public string Here => $"{Root}/tim-kiem";

    public Task OnGetAsync(CancellationToken ct) => LookAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (words, title) = (Typed.Line(Words), Typed.Line(Headline));
        var problem = words is null || SearchWords.Key(words).Length == 0 ? new Problem("Write the words that readers seek.", "ghim")
            : words.EnumerateRunes().Count() > SearchWords.MaxRunes ? new Problem("This is longer than 200 letters: shorten it.", "ghim")
            : title is null || await choices.FindAsync(SiteKey, title, ct) is not { } found ? new Problem("No public item has this headline: choose one from the list.", "tieu-de")
            : await book.AddAsync(SiteKey, words, found, ct) is { } refused ? refused with { Field = "ghim" } : null;
        if (problem is null)
        {
            TellNext(T["Readers who seek “{0}” see “{1}” first.", words!, title!]);
            return LocalRedirect(Here + Choices.Of(("ngay", Span()), ("xong", "ghim")));
        }

        await LookAsync(ct);
        return Again(problem);
    }

    /// <summary>Takes a pin off.</summary>
    public async Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "chu")] string? words, [FromForm(Name = "bai")] string? item, CancellationToken ct)
    {
        if (words is { Length: > 0 } && item is { Length: > 0 } && KeyText.Fits(words) && KeyText.Fits(item)
            && await book.RemoveAsync(SiteKey, words, item, ct) is { } text)
        {
            TellNext(T["The pin of “{0}” is off.", text]);
        }

        return LocalRedirect(Here + Choices.Of(("ngay", Span()), ("xong", "bo")));
    }

    /// <summary>Hands out the figures, and says in the log that it did.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken ct)
    {
        var texts = await report.MostAsync(SiteKey, First(), MostExported, ct);
        db.Audit.Add(Exported());
        await db.SaveChangesAsync(ct);
        return new SearchCsv(texts, Newsroom, SiteKey, Days);
    }

    /// <summary>The same as a workbook.</summary>
    public async Task<IActionResult> OnPostExcelAsync(CancellationToken ct)
    {
        var texts = await report.MostAsync(SiteKey, First(), MostExported, ct);
        var columns = new Columns<SoughtText>().Text(T["Words sought"], t => t.Words, isLong: true).Number(T["Times sought"], t => t.Sought)
            .Number(T["Times without a result"], t => t.Unanswered).Number(T["Results followed"], t => t.Chosen)
            .Number(T["Mean place followed"], t => t.MeanPlace);
        return await exports.FileAsync(
            Exported(), T["Searches of readers"], [new ExcelSheet<SoughtText>(T["Searches of readers"], columns, texts.ToAsyncEnumerable())], ct);
    }

    public string Count(long number) => number.ToString("N0", CultureInfo.GetCultureInfo(Newsroom.Language));

    public static string Share(double share) => Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";

    public string Place(double? place) => place?.ToString("0.0", CultureInfo.GetCultureInfo(Newsroom.Language)) ?? "–";

    private AuditEvent Exported() => new("searches.exported", "searches", SiteKey, SiteKey, After: AuditJson.Of(("days", Days)));

    private DateOnly First()
    {
        Days = Spans.Contains(Days) ? Days : Spans[0];
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Newsroom.Now, Newsroom.Zone).DateTime).AddDays(1 - Days);
    }

    private string Span() => (Spans.Contains(Days) ? Days : Spans[0]).ToString(CultureInfo.InvariantCulture);

    private async Task LookAsync(CancellationToken ct)
    {
        var first = First();
        Most = await report.MostAsync(SiteKey, first, Lines, ct);
        Unanswered = await report.UnansweredAsync(SiteKey, first, Lines, ct);
        Pins = await book.AllAsync(SiteKey, ct);
        Titles = await choices.TitlesAsync(SiteKey, [.. Pins.Select(p => p.ItemId).Distinct()], ct);
        Offered = await choices.ItemsAsync(SiteKey, ct);
    }
}
