using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.People.Accounts;

namespace NewsPortal.Publishing.Drafting;

/// <summary>Keeps what people have typed and not stored yet, one copy for each person and item.</summary>
public sealed class WorkingCopies(PortalDb db, TimeProvider clock)
{
    /// <summary>Keeps the words, whatever has happened to the item meanwhile.</summary>
    /// <returns>UTC; when they were kept.</returns>
    /// <exception cref="DraftConflictException">They are kept, but somebody has stored another version since they were begun.</exception>
    public async Task<DateTimeOffset> KeepAsync(DraftWish wish, string personId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var now = clock.GetUtcNow();
        var latest = await db.Set<ContentItem>().Where(i => i.Id == wish.ItemId).Select(i => i.LatestVersionId).SingleOrDefaultAsync(ct);
        var document = wish.Document.ToJsonString(ContentJson.Compact);
        var title = ItemImager.OwnTitle(wish.Document) ?? "";
        var copy = await db.Set<WorkingCopy>().SingleOrDefaultAsync(c => c.ItemId == wish.ItemId && c.PersonId == personId, ct);
        if (copy is null)
        {
            db.Add(new WorkingCopy
            {
                ItemId = wish.ItemId,
                PersonId = personId,
                SiteKey = wish.SiteKey,
                ContentType = wish.ContentType,
                BaseVersionId = wish.BaseVersionId,
                WindowId = wish.Window?.Id,
                Document = document,
                Title = title,
                SavedAt = now,
            });
        }
        else
        {
            (copy.BaseVersionId, copy.Document, copy.Title, copy.SavedAt, copy.WindowId) = (wish.BaseVersionId, document, title, now, wish.Window?.Id);
        }

        await db.SaveChangesAsync(ct);
        return latest == wish.BaseVersionId ? now : throw new DraftConflictException(wish.ItemId, latest);
    }

    /// <returns>Null when the person has none of this item.</returns>
    public Task<WorkingCopy?> FindAsync(string itemId, string personId, CancellationToken ct) =>
        db.Set<WorkingCopy>().AsNoTracking().SingleOrDefaultAsync(c => c.ItemId == itemId && c.PersonId == personId, ct);

    /// <returns>Of everybody but this person, newest first: whose, their name, and when it was kept (UTC).</returns>
    public async Task<IReadOnlyList<(string PersonId, string Name, DateTimeOffset SavedAt)>> OfOthersAsync(string itemId, string personId, CancellationToken ct) =>
        [.. (await (
            from copy in db.Set<WorkingCopy>().AsNoTracking()
            join person in db.Set<Person>() on copy.PersonId equals person.Id
            where copy.ItemId == itemId && copy.PersonId != personId
            orderby copy.SavedAt descending
            select new { copy.PersonId, person.Name, copy.SavedAt }).ToListAsync(ct)).Select(c => (c.PersonId, c.Name, c.SavedAt))];

    /// <summary>Forgets the words: they were stored as a version, or the person does not want them.</summary>
    public Task DropAsync(string itemId, string personId, CancellationToken ct) =>
        db.Set<WorkingCopy>().Where(c => c.ItemId == itemId && c.PersonId == personId).ExecuteDeleteAsync(ct);
}
