using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Publishing.Reporting;

/// <summary>What one person has done on a site in a period.</summary>
public sealed class PersonWork(PortalDb db)
{
    /// <returns>The items they have done something to, in the order in which they began.</returns>
    public async Task<IReadOnlyList<PersonItem>> OfAsync(string personId, string siteKey, ReportPeriod period, TimeZoneInfo zone, CancellationToken ct)
    {
        var (from, before) = period.In(zone);
        var (first, end) = (PeriodMoves.FirstId(from), PeriodMoves.FirstId(before));

        // The site is told apart afterwards: asked for by site, SQLite would read every item of it.
        var moves = await (
            from move in db.Set<ItemMove>().AsNoTracking()
            join item in db.Set<ContentItem>() on move.ItemId equals item.Id
            where move.Id.CompareTo(first) >= 0 && move.Id.CompareTo(end) < 0 && move.ById == personId
            orderby move.Id
            select new
            {
                move.Move,
                move.At,
                item.SiteKey,
                Item = new PersonItem(
                    item.Id, item.Title, item.DraftTitle, item.ContentType, item.OwnerId, item.DraftSectionId, item.SectionId, item.State, item.PublishedAt),
            }).ToListAsync(ct);
        var items = new Dictionary<string, PersonItem>();
        foreach (var move in moves.Where(m => m.SiteKey == siteKey))
        {
            items[move.Item.Id] = items.GetValueOrDefault(move.Item.Id, move.Item).With(move.Move, move.At, move.Item.OwnerId == personId);
        }

        return [.. items.Values.Where(i => i.FirstDone is not null).OrderBy(i => i.FirstDone)];
    }
}

/// <summary>An item that somebody has worked on, and when they first did what, UTC; null for what they did not do.</summary>
/// <param name="DraftTitle">Of a draft that readers do not see; null for none.</param>
/// <param name="OwnerId">Who began it.</param>
/// <param name="PublishedAt">UTC; first publication. Null while nothing of it is public.</param>
public sealed record PersonItem(
    string Id, string Title, string? DraftTitle, string ContentType, string? OwnerId, string? DraftSectionId, string? SectionId, ItemState State,
    DateTimeOffset? PublishedAt)
{
    /// <summary>Stored words of an item of their own.</summary>
    public DateTimeOffset? WrittenAt { get; private init; }

    /// <summary>Stored words of somebody else's item, began to edit it, handed it on or returned it.</summary>
    public DateTimeOffset? EditedAt { get; private init; }

    /// <summary>Approved it, or recorded an approval on paper.</summary>
    public DateTimeOffset? ApprovedAt { get; private init; }

    /// <summary>Published it, or set the moment at which it was to appear.</summary>
    public DateTimeOffset? PublishedByAt { get; private init; }

    internal DateTimeOffset? FirstDone => new[] { WrittenAt, EditedAt, ApprovedAt, PublishedByAt }.Min();

    internal PersonItem With(Move move, DateTimeOffset at, bool isOwn) => move switch
    {
        Move.Save or Move.RestoreVersion when isOwn => this with { WrittenAt = WrittenAt ?? at },
        Move.Save or Move.RestoreVersion or Move.Take or Move.PassOn or Move.Return => this with { EditedAt = EditedAt ?? at },
        Move.Approve or Move.ApproveOnPaper => this with { ApprovedAt = ApprovedAt ?? at },
        Move.Publish or Move.PublishUrgently or Move.Schedule => this with { PublishedByAt = PublishedByAt ?? at },
        _ => this,
    };
}
