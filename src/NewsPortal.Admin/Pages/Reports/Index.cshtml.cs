using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsPortal.Admin.Exporting;
using NewsPortal.Admin.Forms;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.Reporting;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Definitions;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Reporting;
using NewsPortal.Sites;

namespace NewsPortal.Admin.Pages.Reports;

/// <summary>What was written, published and decided on the site in a period, as figures, a table, a chart and a workbook.</summary>
[May(Permission.ViewReports, onWholeSite: true)]
public sealed class IndexModel(
    Newsroom newsroom, CurrentSession current, WorkReport report, ReportNames names, SiteDirectory sites, ContentDefinitions definitions, Exports exports)
    : WorkPage(newsroom, current)
{
    private const string List = "bao-cao";
    private const int MostShown = 100;
    private const int MostBars = 12;

    private static readonly IReadOnlyList<(string Key, ReportGrouping Grouping, string Word)> All =
    [
        ("thoi-gian", ReportGrouping.Period, "Period"), ("chuyen-muc", ReportGrouping.Section, "Section"), ("nguoi-viet", ReportGrouping.Author, "Who began the item"),
        ("but-danh", ReportGrouping.Byline, "Byline"), ("loai", ReportGrouping.Type, "Type"), ("trang", ReportGrouping.Site, "Site"),
    ];

    [BindProperty(SupportsGet = true, Name = "tu")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "theo")]
    public string? By { get; set; }

    public string Here => $"{Root}/{List}";

    /// <summary>By what lines can be told apart; sites only for somebody who may see the reports of several.</summary>
    public IReadOnlyList<(string Key, ReportGrouping Grouping, string Word)> Groupings { get; private set; } = [];

    /// <summary>One of them; the first where the address names none.</summary>
    public (string Key, ReportGrouping Grouping, string Word) Grouping { get; private set; } = All[0];

    /// <summary>Periods by name, each with the end of its address.</summary>
    public IReadOnlyList<(string Word, ReportPeriod Period)> Usual { get; private set; } = [];

    public ReportPeriod Period { get; private set; }

    /// <summary>Null when the days that were typed are none.</summary>
    public ReportTable? Table { get; private set; }

    public IReadOnlyList<NamedRow> Rows { get; private set; } = [];

    public IEnumerable<NamedRow> Shown => Rows.Take(MostShown);

    /// <summary>How many lines only the workbook has.</summary>
    public int Left => Math.Max(0, Rows.Count - MostShown);

    /// <summary>Of what was published; null when nothing was.</summary>
    public ChartShape? Chart => Table is not { Total.Published: > 0 } ? null : new ChartShape(
        T["Published for the first time: {0}.", string.Join("; ", Bars.Select(b => $"{b.Name} {Count(b.Number)}"))],
        [.. Bars]);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) is { } problem ? Again(problem) : Page();

    /// <summary>Hands out the whole table.</summary>
    public async Task<IActionResult> OnPostExcelAsync(CancellationToken ct)
    {
        if (await ReadAsync(ct) is { } problem)
        {
            return Again(problem);
        }

        var lines = new Columns<NamedRow>().Text(T[Grouping.Word], r => r.Name, isLong: true);
        foreach (var (place, figure) in FiguresOf(Table!.Total).Index())
        {
            lines.Number(T[figure.Word], r => FiguresOf(r.Row)[place].Number);
        }

        var steps = new Columns<StepRow>().Text(T["Step"], r => T[StateShape.Of(r.Step).Word]).Number(T["There now"], r => r.Now)
            .Number(T["Times left in the period"], r => r.Passed).Number(T["Half waited at most, hours"], r => r.Median?.TotalHours)
            .Number(T["Nine of ten waited at most, hours"], r => r.Slowest?.TotalHours);
        return await exports.ListAsync(
            List, $"{T["Report"]} {Day(Period.First)}-{Day(Period.Last)}", Address(Period, Grouping.Key)[Here.Length..],
            [
                new ExcelSheet<NamedRow>(T["Report"], lines, Rows.Append(new NamedRow(T["In all"], null, Table.Total)).ToAsyncEnumerable()),
                new ExcelSheet<StepRow>(T["Waiting on each step"], steps, Table.Steps.ToAsyncEnumerable()),
            ], ct);
    }

    /// <summary>The address of the report with other choices.</summary>
    public string Address(ReportPeriod period, string? by, string? handler = null) =>
        Here + Choices.Of(("handler", handler), ("tu", Moments.Write(period.First)), ("den", Moments.Write(period.Last)), ("theo", by));

    /// <summary>The figures of a line by their English words, in the order of the columns.</summary>
    public static IReadOnlyList<(string Word, int Number)> FiguresOf(ReportRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return
        [
            ("Begun", row.Begun), ("Published for the first time", row.Published), ("Updates", row.Updates), ("Corrections", row.Corrections),
            ("Withdrawn in the period", row.Withdrawn),
        ];
    }

    public string Count(int number) => number.ToString("N0", CultureInfo.GetCultureInfo(Newsroom.Language));

    public string? Wait(TimeSpan? wait) => wait is { } known ? WaitWords.Of(known, Newsroom) : null;

    private IEnumerable<(string Name, int Number)> Bars =>
        (Grouping.Grouping == ReportGrouping.Period ? Rows : Rows.Where(r => r.Row.Published > 0).Take(MostBars)).Select(r => (r.Name, r.Row.Published));

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private async Task<Problem?> ReadAsync(CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Newsroom.Now, Newsroom.Zone).DateTime);
        Usual =
        [
            ("This month", ReportPeriod.Month(today)), ("Last month", ReportPeriod.Month(today.AddMonths(-1))),
            ("This quarter", ReportPeriod.Quarter(today)), ("This year", ReportPeriod.Year(today)),
        ];
        var allowed = (await sites.AllAsync(ct)).Where(s => Current.Access.May(Permission.ViewReports, s.Key)).ToList();
        Groupings = [.. All.Where(g => g.Grouping != ReportGrouping.Site || allowed.Count > 1)];
        Grouping = Groupings.FirstOrDefault(g => g.Key == By, Groupings[0]);
        if (WhyNotPeriod(Usual[0].Period) is { } problem)
        {
            return problem;
        }

        var asked = new List<ReportSite>();
        foreach (var site in Grouping.Grouping == ReportGrouping.Site ? allowed : [Newsroom.Site!])
        {
            asked.Add(ReportSite.Of(site, await definitions.ForSiteAsync(site.Key, ct)));
        }

        var ask = new ReportAsk(asked, Period, Newsroom.Zone, Grouping.Grouping);
        Table = await report.ReadAsync(ask, ct);
        Rows = await names.OfAsync(Table, ask, ct);
        return null;
    }

    // What was typed stays as it was typed, whatever is wrong with it.
    private Problem? WhyNotPeriod(ReportPeriod usual)
    {
        if (string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(To))
        {
            (Period, From, To) = (usual, Moments.Write(usual.First), Moments.Write(usual.Last));
            return null;
        }

        if (Moments.Day(From ?? "") is not { } first)
        {
            return new Problem("Write the first day as day/month/year; it must be in the calendar.", "tu");
        }

        if (Moments.Day(To ?? "") is not { } last)
        {
            return new Problem("Write the last day as day/month/year; it must be in the calendar.", "den");
        }

        Period = new ReportPeriod(first, last);
        return ReportPeriod.WhyNot(first, last) is { } problem ? problem with { Field = "den" } : null;
    }
}
