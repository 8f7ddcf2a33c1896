using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Exporting;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.Items;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Admin.Pages.Desk;

/// <summary>A month of the site: what was published on each day, and what is planned to appear or disappear.</summary>
public sealed class CalendarModel(Newsroom newsroom, CurrentSession current, PortalDb db, Exports exports) : WorkPage(newsroom, current)
{
    private const int MostADay = 12;
    private const int MostExportedADay = 300;
    private const int MostEmbargoes = 200;

    [BindProperty(SupportsGet = true, Name = "thang")]
    public string? Chosen { get; set; }

    /// <summary><c>hen-gio</c> for plans alone; anything else for all.</summary>
    [BindProperty(SupportsGet = true, Name = "xem")]
    public string? View { get; set; }

    public bool IsPlansOnly => View == "hen-gio";

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; private set; }

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Newsroom.Now, Newsroom.Zone).DateTime);

    /// <summary>Whole weeks from Monday that cover the month.</summary>
    public IReadOnlyList<DateOnly> Days { get; private set; } = [];

    public ILookup<DateOnly, Entry> Entries { get; private set; } = Enumerable.Empty<Entry>().ToLookup(_ => DateOnly.MinValue);

    /// <param name="At">UTC.</param>
    /// <param name="Shape">What happens at that moment.</param>
    public sealed record Entry(string Id, string Title, DateTimeOffset At, StateShape Shape);

    /// <summary>How a plan to disappear is shown, and until when nobody may publish an item.</summary>
    public static StateShape Going { get; } = new("st-dago", "Will be withdrawn", "off");

    public static StateShape Embargo { get; } = new("lock", "Not public before", "off");

    public async Task<PageResult> OnGetAsync(CancellationToken ct)
    {
        await ReadAsync(MostADay, ct);
        return Page();
    }

    /// <summary>Hands out the month as a list.</summary>
    public async Task<IActionResult> OnPostExcelAsync(CancellationToken ct)
    {
        await ReadAsync(MostExportedADay, ct);
        var columns = new Columns<Entry>().Moment(T["At"], e => e.At).Text(T["What"], e => T[e.Shape.Word]).Text(T["Headline"], e => e.Title, isLong: true)
            .Text(T["Id of the item"], e => e.Id);
        var month = Month.ToString("MM-yyyy", CultureInfo.InvariantCulture);
        return await exports.ListAsync(
            "lich", $"{T["Calendar"]} {month}", Choices.Of(("thang", month), ("xem", IsPlansOnly ? View : null)), columns,
            Days.Where(d => d.Month == Month.Month).SelectMany(d => Entries[d]).ToAsyncEnumerable(), ct);
    }

    private async Task ReadAsync(int mostADay, CancellationToken ct)
    {
        Month = DateOnly.TryParseExact(Chosen, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 1900 and < 9000
            ? month : new DateOnly(Today.Year, Today.Month, 1);
        var first = Month.AddDays(-(((int)Month.DayOfWeek + 6) % 7));
        var last = Month.AddMonths(1).AddDays(-1);
        var count = (last.DayNumber - first.DayNumber + 7) / 7 * 7;
        Days = [.. Enumerable.Range(0, count).Select(first.AddDays)];
        var (from, to) = (Start(first), Start(first.AddDays(count)));
        var sight = await Sight.OfAsync(db, SiteKey, Worker, ct);
        var published = IsPlansOnly ? [] : (await sight.Items(db).Where(i => i.PublishedAt >= from && i.PublishedAt < to && i.PublishedVersionId != null)
                .OrderBy(i => i.PublishedAt).Select(i => new { i.Id, i.Title, At = i.PublishedAt!.Value }).Take(count * mostADay).ToListAsync(ct))
            .Select(i => new Entry(i.Id, i.Title, i.At, StateShape.Of(ItemState.Published)));
        var plans = new Plans(db, sight);
        var appear = (await plans.AppearingAsync(from, to, count * mostADay, ct)).Select(p => new Entry(p.ItemId, p.Title, p.At, StateShape.Of(ItemState.Scheduled)));
        var disappear = (await plans.DisappearingAsync(from, to, count * mostADay, ct)).Select(p => new Entry(p.ItemId, p.Title, p.At, Going));
        Entries = published.Concat(appear).Concat(disappear).Concat(await EmbargoesAsync(sight, from, to, ct)).OrderBy(e => e.At).ToLookup(e => DayOf(e.At));
    }

    // Found from the few embargoes, then by the ids of their items: asked in one, SQLite reads every item of the site.
    private async Task<IEnumerable<Entry>> EmbargoesAsync(Sight sight, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var embargoes = await db.Set<ItemWork>().AsNoTracking().Where(w => w.EmbargoUntil >= from && w.EmbargoUntil < to)
            .OrderBy(w => w.EmbargoUntil).Take(MostEmbargoes).ToDictionaryAsync(w => w.ItemId, w => w.EmbargoUntil!.Value, ct);
        var ids = embargoes.Keys.ToList();
        var items = await db.Set<ContentItem>().AsNoTracking().Where(i => ids.Contains(i.Id) && i.State != ItemState.Published && i.State != ItemState.Deleted)
            .Select(i => new { i.Id, Title = i.DraftTitle ?? i.Title, i.SiteKey, i.OwnerId, IsPublic = i.PublishedVersionId != null, i.DraftSectionId, i.SectionId }).ToListAsync(ct);
        return items.Where(i => sight.SeesDraft(i.SiteKey, i.OwnerId, i.IsPublic, i.DraftSectionId, i.SectionId))
            .Select(i => new Entry(i.Id, i.Title, embargoes[i.Id], Embargo));
    }

    private DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Newsroom.Zone).DateTime);

    private DateTimeOffset Start(DateOnly day)
    {
        var there = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(there, Newsroom.Zone.GetUtcOffset(there)).ToUniversalTime();
    }
}
