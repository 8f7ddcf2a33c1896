using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Publishing.Reporting;

/// <summary>What was written, published and decided in a period, and how long it waited. See docs/reports.md.</summary>
public sealed class WorkReport(PortalDb db)
{
    private static readonly ItemState[] Open =
    [
        ItemState.Writing, ItemState.Submitted, ItemState.InReview, ItemState.ForApproval, ItemState.Returned, ItemState.Approved,
        ItemState.Scheduled,
    ];

    private readonly PeriodMoves _moves = new(db);

    public async Task<ReportTable> ReadAsync(ReportAsk ask, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var (tally, waits) = (new ReportTally(ask), new Waits());
        foreach (var site in ask.Sites)
        {
            await new Publications(db).CountAsync(ask, site, tally, ct);
            await new Announcements(db).CountAsync(ask, site, tally, ct);
        }

        await FollowMovesAsync(ask, tally, waits, ct);
        return tally.Table(await StepsAsync(ask, waits, ct));
    }

    private async Task FollowMovesAsync(ReportAsk ask, ReportTally tally, Waits waits, CancellationToken ct)
    {
        var (from, before) = ask.Period.In(ask.Zone);
        var (begun, older) = (new HashSet<string>(), new Dictionary<string, List<MoveFact>>());
        await foreach (var move in _moves.StreamAsync(from, before).WithCancellation(ct))
        {
            if (tally.SiteOf(move.Face) is not { } site)
            {
                continue;
            }

            if (move.Move == Move.Save && move.Begun >= from && begun.Add(move.ItemId))
            {
                tally.Add(move.Face, move.At, new ReportRow("", 1, 0, 0, 0, 0));
            }
            else if (move.Move == Move.Withdraw)
            {
                tally.Add(move.Face, move.At, new ReportRow("", 0, 0, 0, 0, 1));
            }

            if (move.Begun >= from)
            {
                waits.Follow(move, site.Levels, counts: true);
            }
            else if (older.TryGetValue(move.ItemId, out var theirs))
            {
                theirs.Add(move);
            }
            else
            {
                older.Add(move.ItemId, [move]);
            }
        }

        // Where those begun earlier stood when the period began, their moves until then say.
        foreach (var move in await _moves.BeforeAsync(older.Keys, from, ct))
        {
            waits.Follow(move, tally.SiteOf(move.Face)!.Levels, counts: false);
        }

        foreach (var move in older.Values.SelectMany(m => m))
        {
            waits.Follow(move, tally.SiteOf(move.Face)!.Levels, counts: true);
        }
    }

    private async Task<IReadOnlyList<StepRow>> StepsAsync(ReportAsk ask, Waits waits, CancellationToken ct)
    {
        var standing = new Dictionary<ItemState, int>();
        foreach (var site in ask.Sites)
        {
            foreach (var found in await db.Set<ContentItem>().AsNoTracking().Where(i => i.SiteKey == site.Key && i.State != ItemState.Published)
                .GroupBy(i => new { i.State, i.ContentType }).Select(g => new { g.Key.State, g.Key.ContentType, Count = g.Count() }).ToListAsync(ct))
            {
                standing[found.State] = standing.GetValueOrDefault(found.State) + (site.Types.Contains(found.ContentType) ? found.Count : 0);
            }
        }

        var steps = Open.Select(step =>
        {
            var (passed, median, slowest) = waits.Of(step);
            return new StepRow(step, standing.GetValueOrDefault(step), passed, median, slowest);
        });
        return [.. steps.Where(s => s.Now + s.Passed > 0)];
    }
}
