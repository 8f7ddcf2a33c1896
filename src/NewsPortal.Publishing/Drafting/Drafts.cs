using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Publishing.Drafting;

/// <summary>Opens items to write in them, and stores what was written as versions. Never overwrites what somebody else has stored.</summary>
public sealed class Drafts(PortalDb db, ISiteFacts sites, WorkingCopies copies, TimeProvider clock)
{
    private readonly DraftStore _store = new(db, sites, clock);

    /// <returns>Null when there is neither an item nor a working copy of this person's under that id on the site.</returns>
    public async Task<DraftText?> OpenAsync(string siteKey, string itemId, string personId, CancellationToken ct)
    {
        var latest = await (
            from item in db.Set<ContentItem>().AsNoTracking()
            join version in db.Set<ContentVersion>() on item.LatestVersionId equals version.Id
            where item.Id == itemId && item.SiteKey == siteKey
            select new { version.Id, version.Document }).SingleOrDefaultAsync(ct);
        var copy = await copies.FindAsync(itemId, personId, ct);
        return copy is not null && copy.SiteKey == siteKey
                ? new DraftText(copy.BaseVersionId, ContentJson.Parse(copy.Document), copy.SavedAt, copy.BaseVersionId != latest?.Id)
            : latest is not null ? new DraftText(latest.Id, ContentJson.Parse(latest.Document), null, false)
            : null;
    }

    /// <summary>Whether the words say anything that the item's newest version does not.</summary>
    public async Task<bool> SaysSomethingNewAsync(DraftWish wish, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return await _store.LatestAsync(wish.ItemId, ct) is not { } latest || !SameWords.Say(ContentJson.Parse(latest.Document), wish.Document);
    }

    /// <summary>
    /// Keeps the words as the person's working copy. What another window of theirs has kept meanwhile becomes a version first.
    /// </summary>
    /// <returns>UTC; when they were kept.</returns>
    /// <exception cref="DraftConflictException">They are kept, but another version was stored since they were begun.</exception>
    public async Task<DateTimeOffset> KeepAsync(DraftWish wish, Worker worker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(worker);
        await SetAsideAsync(wish, worker, ct);
        return await copies.KeepAsync(wish, worker.PersonId, ct);
    }

    /// <returns>Everything that keeps this person from storing these words; empty when nothing does.</returns>
    public async Task<IReadOnlyList<Problem>> WhyNotSaveAsync(DraftWish wish, Worker worker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(worker);
        if (worker.Access.May(Permission.EditContent, wish.SiteKey))
        {
            return [];
        }

        var (section, field) = ItemImager.SectionOf(wish.Document, wish.ContentType, await ContentDefinitions.ReadAsync(db, wish.SiteKey, ct));
        var sections = section is null ? [] : (await TermTree.ReadAsync(db, wish.SiteKey, ct)).WithAncestors(section).ToList();
        return MoveRules.MayWriteIn(wish.SiteKey, await DeskItem.ReadAsync(db, wish.ItemId, ct), worker, sections)
            ? []
            : [new Problem("Choose a section in which you write.", field)];
    }

    /// <summary>
    /// Stores the words as the item's newest version and forgets the person's working copy. Words that say what the newest
    /// version says already make no version.
    /// </summary>
    /// <returns>The newest version's id.</returns>
    /// <exception cref="DraftConflictException">
    /// Somebody has stored another version since the words were begun. The words are kept as the person's working copy.
    /// </exception>
    /// <exception cref="InvalidOperationException">The item belongs to another site.</exception>
    public async Task<string> SaveAsync(DraftWish wish, Worker worker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(worker);
        await SetAsideAsync(wish, worker, ct);
        if (await StoreAsync(wish, worker, forgetsCopy: true, ct) is { } version)
        {
            return version;
        }

        await copies.KeepAsync(wish, worker.PersonId, ct);
        throw new DraftConflictException(wish.ItemId, null);
    }

    /// <summary>
    /// Stores the words of somebody who has them elsewhere too, as a program does: as <see cref="SaveAsync"/>, but the person's working
    /// copy stays as it is, and nothing is kept of words that are not stored.
    /// </summary>
    /// <returns>The newest version's id; null when somebody has stored another version since the words were begun.</returns>
    /// <exception cref="InvalidOperationException">The item belongs to another site.</exception>
    public Task<string?> StoreAsync(DraftWish wish, Worker worker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(worker);
        return StoreAsync(wish, worker, forgetsCopy: false, ct);
    }

    /// <summary>Stores a version's words again as the newest version.</summary>
    /// <returns>The new version's id; null when the item has no such version.</returns>
    public async Task<string?> RestoreAsync(string itemId, string versionId, Worker worker, CancellationToken ct)
    {
        await using var work = await ContentWork.BeginAsync(db, ct);
        var old = await (
            from version in db.Set<ContentVersion>().AsNoTracking()
            join item in db.Set<ContentItem>() on version.ItemId equals item.Id
            where item.Id == itemId && version.Id == versionId && version.State != VersionState.Staged
            select new { item.SiteKey, item.ContentType, version.Document }).SingleOrDefaultAsync(ct);
        if (old is null)
        {
            return null;
        }

        var wish = new DraftWish(old.SiteKey, old.ContentType, itemId, null, ContentJson.Parse(old.Document));
        var stored = await _store.StoreAsync(wish, worker, Move.RestoreVersion, ct);
        await db.SaveChangesAsync(ct);
        await work.CommitAsync(ct);
        return stored;
    }

    /// <summary>Stores a colleague's unfinished words as a version, so that somebody else can go on with them.</summary>
    /// <param name="worker">Who goes on. The version is the colleague's all the same.</param>
    /// <returns>
    /// The newest version's id; null when the colleague has written nothing, nothing that fits on it, or in a section in which
    /// the other does not write.
    /// </returns>
    public async Task<string?> TakeOverAsync(string itemId, string colleagueId, string colleagueName, Worker worker, CancellationToken ct)
    {
        await using var work = await ContentWork.BeginAsync(db, ct);
        var latest = await _store.LatestAsync(itemId, ct);
        if (await copies.FindAsync(itemId, colleagueId, ct) is not { } copy || copy.BaseVersionId != latest?.Id)
        {
            return null;
        }

        var wish = new DraftWish(copy.SiteKey, copy.ContentType, itemId, copy.BaseVersionId, ContentJson.Parse(copy.Document));
        if ((await WhyNotSaveAsync(wish, worker, ct)).Count > 0)
        {
            return null;
        }

        db.Audit.Add(new AuditEvent("draft.taken-over", "item", itemId, copy.SiteKey, After: AuditJson.Of(("of", colleagueName))));
        var version = await SaveAsync(wish, new Worker(colleagueId, colleagueName, Access.None), ct);
        await work.CommitAsync(ct);
        return version;
    }

    /// <summary>Writes an item anew with the words of another; paths and plans stay with the old one.</summary>
    /// <param name="newId">The id of the copy.</param>
    /// <returns>False when there is no such item on the site.</returns>
    public async Task<bool> DuplicateAsync(string siteKey, string itemId, string newId, Worker worker, CancellationToken ct)
    {
        if (await OpenAsync(siteKey, itemId, worker.PersonId, ct) is not { } text
            || ContentJson.Text(text.Document[Envelope.Type]) is not { } type)
        {
            return false;
        }

        var copy = (JsonObject)text.Document.DeepClone();
        foreach (var part in (string[])["AutoroutePart", "AliasPart", "PublishLaterPart", "ArchiveLaterPart", "LocalizationPart", PublicNote.PartName])
        {
            copy.Remove(part);
        }

        copy.Remove(Envelope.CreatedUtc);
        await SaveAsync(new DraftWish(siteKey, type, newId, null, copy), worker, ct);
        return true;
    }

    private async Task<string?> StoreAsync(DraftWish wish, Worker worker, bool forgetsCopy, CancellationToken ct)
    {
        await using var work = await ContentWork.BeginAsync(db, ct);
        var latest = await _store.LatestAsync(wish.ItemId, ct);
        if (latest is not null && latest.SiteKey != wish.SiteKey)
        {
            throw new InvalidOperationException($"Item {wish.ItemId} belongs to another site than “{wish.SiteKey}”.");
        }

        if (latest?.Id != wish.BaseVersionId)
        {
            return null;
        }

        var version = latest is not null && SameWords.Say(ContentJson.Parse(latest.Document), wish.Document)
            ? latest.Id
            : await _store.StoreAsync(wish, worker, Move.Save, ct);
        if (forgetsCopy)
        {
            await copies.DropAsync(wish.ItemId, worker.PersonId, ct);
        }

        await db.SaveChangesAsync(ct);
        await work.CommitAsync(ct);
        return version;
    }

    private async Task SetAsideAsync(DraftWish wish, Worker worker, CancellationToken ct)
    {
        if (wish.Window is not { } window || await copies.FindAsync(wish.ItemId, worker.PersonId, ct) is not { } copy || !window.IsBehind(copy))
        {
            return;
        }

        await using var work = await ContentWork.BeginAsync(db, ct);
        var desk = await DeskItem.ReadAsync(db, wish.ItemId, ct);
        var latest = await _store.LatestAsync(wish.ItemId, ct);
        var words = ContentJson.Parse(copy.Document);
        var isKnown = SameWords.Say(words, wish.Document)
            || (latest is not null && SameWords.Say(ContentJson.Parse(latest.Document), words));
        if (isKnown || copy.SiteKey != wish.SiteKey)
        {
            return;
        }

        var aside = new DraftWish(copy.SiteKey, copy.ContentType, copy.ItemId, null, words);
        var isRefused = (await WhyNotSaveAsync(aside, worker, ct)).Count > 0;
        if (desk is null ? isRefused : !MoveRules.MayEdit(desk, worker))
        {
            throw new DraftConflictException(wish.ItemId, latest?.Id);
        }

        await _store.StoreAsync(aside, worker, Move.Save, ct);
        if (latest is not null && (isRefused || latest.Id != copy.BaseVersionId))
        {
            // What it was written on is no longer the newest, or it names a section of others: it goes into the history, and
            // the newest stays what it was.
            await _store.StoreAsync(wish with { Document = ContentJson.Parse(latest.Document) }, worker, Move.RestoreVersion, ct);
        }

        await db.SaveChangesAsync(ct);
        await work.CommitAsync(ct);
    }
}
