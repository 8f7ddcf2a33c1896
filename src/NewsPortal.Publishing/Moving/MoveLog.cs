using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Publishing.Moving;

/// <summary>Writes down moves, in the session, for its next save.</summary>
internal static class MoveLog
{
    public static void Add(
        PortalDb db, TimeProvider clock, string itemId, string? versionId, Move move, Worker worker,
        string? reason = null, string? evidence = null, string? inPlaceOf = null, string? replaced = null)
    {
        var now = clock.GetUtcNow();
        db.Add(new ItemMove
        {
            Id = Ids.New(now),
            ItemId = itemId,
            VersionId = versionId,
            Move = move,
            At = now,
            ById = worker.PersonId,
            ByName = worker.Name,
            Reason = reason,
            Evidence = evidence,
            InPlaceOf = inPlaceOf,
            ReplacedVersionId = replaced,
        });
    }

    /// <returns>The item's row, to be changed; a new one when it had none.</returns>
    public static async Task<ItemWork> WorkAsync(PortalDb db, string itemId, CancellationToken ct)
    {
        if (await db.Set<ItemWork>().SingleOrDefaultAsync(w => w.ItemId == itemId, ct) is { } known)
        {
            return known;
        }

        var work = new ItemWork { ItemId = itemId };
        db.Add(work);
        return work;
    }

    /// <summary>The draft has become public: the next one has an author of its own.</summary>
    public static void Finish(ItemWork work)
    {
        StartAgain(work);
        (work.AuthorId, work.AuthorName, work.EmbargoUntil, work.PlannedNote) = (null, null, null, null);
    }

    /// <summary>The draft begins its way anew.</summary>
    public static void StartAgain(ItemWork work)
    {
        (work.Level, work.HolderId, work.HolderName) = (0, null, null);
        (work.SubmittedById, work.SubmittedByName, work.SubmittedAt) = (null, null, null);
    }
}
