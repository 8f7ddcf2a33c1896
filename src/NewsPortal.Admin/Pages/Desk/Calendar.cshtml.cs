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
        var published = await sight.Items(db).Where(i => i.PublishedAt >= from && i.PublishedAt < to && i.PublishedVersionId != null)
            .OrderBy(i => i.PublishedAt).Select(i => new Entry(i.Id, i.Title, i.PublishedAt!.Value, ItemState.Published)).Take(count * MostADay).ToListAsync(ct);
        var plans = new Plans(db, sight);
        var appear = (await plans.AppearingAsync(from, to, ct)).Select(p => new Entry(p.ItemId, p.Title, p.At, ItemState.Scheduled));
        var disappear = (await plans.DisappearingAsync(from, to, ct)).Select(p => new Entry(p.ItemId, p.Title, p.At, ItemState.Withdrawn));
        Entries = published.Concat(appear).Concat(disappear).OrderBy(e => e.At).ToLookup(e => DayOf(e.At));
        return Page();
    }

    private DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Newsroom.Zone).DateTime);

    private DateTimeOffset Start(DateOnly day)
    {
        var there = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(there, Newsroom.Zone.GetUtcOffset(there)).ToUniversalTime();
    }
}
