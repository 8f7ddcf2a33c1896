using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Items;
using NewsPortal.Data;

namespace NewsPortal.Admin.Pages.Desk;

/// <summary>A month of the site: what was published on each day, and what is planned to appear or disappear.</summary>
public sealed class CalendarModel(Newsroom newsroom, CurrentSession current, PortalDb db) : WorkPage(newsroom, current)
{
    private const int MostADay = 12;

    [BindProperty(SupportsGet = true, Name = "thang")]
    public string? Chosen { get; set; }

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; private set; }

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Newsroom.Now, Newsroom.Zone).DateTime);

    /// <summary>Whole weeks from Monday that cover the month.</summary>
    public IReadOnlyList<DateOnly> Days { get; private set; } = [];

    public ILookup<DateOnly, Entry> Entries { get; private set; } = Enumerable.Empty<Entry>().ToLookup(_ => DateOnly.MinValue);

    /// <param name="At">UTC.</param>
    /// <param name="State">Published, scheduled, or withdrawn for a plan to disappear.</param>
    public sealed record Entry(string Id, string Title, DateTimeOffset At, ItemState State);

    public async Task<PageResult> OnGetAsync(CancellationToken ct)
    {
        Month = DateOnly.TryParseExact(Chosen, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 1900 and < 9000
            ? month : new DateOnly(Today.Year, Today.Month, 1);
        var first = Month.AddDays(-(((int)Month.DayOfWeek + 6) % 7));
        var last = Month.AddMonths(1).AddDays(-1);
        var count = (last.DayNumber - first.DayNumber + 7) / 7 * 7;
        Days = [.. Enumerable.Range(0, count).Select(first.AddDays)];
        var (from, to) = (Start(first), Start(first.AddDays(count)));
        var sight = await Sight.OfAsync(db, SiteKey, Worker, ct);
        var items = sight.Items(db);
        var published = await items.Where(i => i.PublishedAt >= from && i.PublishedAt < to && i.PublishedVersionId != null)
            .OrderBy(i => i.PublishedAt).Select(i => new Entry(i.Id, i.Title, i.PublishedAt!.Value, ItemState.Published)).Take(count * MostADay).ToListAsync(ct);
        var plans = from item in items join version in db.Set<ContentVersion>() on item.LatestVersionId equals version.Id select new { item, version };
        var appears = await plans.Where(p => p.version.Step == WorkflowStep.Scheduled && p.version.PublishAt >= from && p.version.PublishAt < to)
            .Select(p => new { p.item.Id, p.item.Title, p.item.DraftTitle, p.item.OwnerId, p.item.DraftSectionId, p.item.SectionId, At = p.version.PublishAt!.Value })
            .ToListAsync(ct);
        var disappears = await plans.Where(p => p.version.ArchiveAt >= from && p.version.ArchiveAt < to && p.item.PublishedVersionId != null)
            .Select(p => new Entry(p.item.Id, p.item.Title, p.version.ArchiveAt!.Value, ItemState.Withdrawn)).ToListAsync(ct);
        Entries = published.Concat(appears.Select(p => new Entry(p.Id, sight.TitleOf(p.Title, p.DraftTitle, p.OwnerId, p.DraftSectionId, p.SectionId), p.At, ItemState.Scheduled))).Concat(disappears).OrderBy(e => e.At).ToLookup(e => DayOf(e.At));
        return Page();
    }

    private DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Newsroom.Zone).DateTime);

    private DateTimeOffset Start(DateOnly day)
    {
        var there = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(there, Newsroom.Zone.GetUtcOffset(there)).ToUniversalTime();
    }
}
