using NewsPortal.Content.Definitions;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Reading;
using NewsPortal.Sites;

namespace NewsPortal.Search.Feeding;

/// <summary>Brings an index up to the end of the change feed. For one index at a time.</summary>
internal sealed class IndexFeeder(PublicDb db, ContentDefinitions definitions, SiteDirectory sites, FeedSignal signal)
{
    // So many documents, or characters of them, become visible together when many are put.
    private const int MostDocuments = 2_000;
    private const int MostCharacters = 16_000_000;

    private readonly ItemDocuments _documents = new(db, definitions, sites);
    private readonly ItemRows _rows = new(db);
    private readonly TermNames _terms = new(db);

    /// <summary>Applies what the feed says next; an index that does not know where it stands is filled anew.</summary>
    /// <param name="tell">Hears of how many items of how many are done, when all are read.</param>
    /// <returns>False when the index was at the end already.</returns>
    public async Task<bool> StepAsync(SearchIndex index, Action<int, int>? tell, CancellationToken ct)
    {
        var held = index.Sequence;
        var stretch = await Stretch.AfterAsync(db, held, ct);
        if (stretch is null && (held == 0 || await Stretch.EndAsync(db, ct) == held))
        {
            return false;
        }

        // Behind the end: the database is an older copy. A gap: lines are gone that were never read.
        if (held == 0 || stretch is null || stretch.First > held + 1 || stretch.HasDefinitions)
        {
            signal.Raise(sites: true, definitions: true);
            await FillAsync(index, tell, ct);
            return true;
        }

        if (stretch.HasSites)
        {
            // What is kept in memory may be older than the line, if another process wrote it.
            signal.Raise(sites: true, definitions: false);
        }

        await ApplyAsync(index, stretch, ct);
        return true;
    }

    private async Task ApplyAsync(SearchIndex index, Stretch stretch, CancellationToken ct)
    {
        var terms = await RenamedTermsAsync(index.Sequence, stretch, ct);
        var changes = new List<IndexChange>(stretch.Items.Count);
        foreach (var chunk in stretch.Items.Chunk(ItemRows.Most))
        {
            changes.AddRange(await _documents.ReadAsync(chunk, _terms, ct));
        }

        // The others first: killed in between, the stretch is read again.
        await PutAsync(index, await OthersAsync(index, stretch, terms, changes, ct), index.Sequence, ct);
        index.Apply(changes, stretch.Last);
    }

    /// <summary>Puts every published item, whatever the index held. Killed half way, the next step begins again.</summary>
    private async Task FillAsync(SearchIndex index, Action<int, int>? tell, CancellationToken ct)
    {
        var end = await Stretch.EndAsync(db, ct);
        var (count, done) = (await _rows.CountAsync(ct), 0);
        tell?.Invoke(0, count);
        await _terms.RefreshAsync(new HashSet<string>(), ct);
        var gone = Ids(index);
        for (var last = ""; await _rows.AfterAsync(last, MostDocuments, ct) is { Count: > 0 } ids; last = ids[^1])
        {
            gone.ExceptWith(ids);
            await PutAsync(index, ids, 0, ct);
            done += ids.Count;
            tell?.Invoke(done, Math.Max(done, count));
        }

        index.Apply([.. gone.Select(IndexChange.Remove)], end);
    }

    private static HashSet<string> Ids(SearchIndex index)
    {
        using var snapshot = index.Snapshot();
        return snapshot.Ids().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Puts items as they are now, a bounded number at a time.</summary>
    private async Task PutAsync(SearchIndex index, IReadOnlyCollection<string> ids, long sequence, CancellationToken ct)
    {
        var changes = new List<IndexChange>();
        var characters = 0L;
        foreach (var chunk in ids.Chunk(ItemRows.Most))
        {
            var read = await _documents.ReadAsync(chunk, _terms, ct);
            changes.AddRange(read);
            characters += read.Sum(c => (long)(c.Document?.Body.Length ?? 0));
            if (changes.Count >= MostDocuments || characters >= MostCharacters)
            {
                index.Apply(changes, sequence);
                (changes, characters) = ([], 0);
            }
        }

        if (changes.Count > 0)
        {
            index.Apply(changes, sequence);
        }
    }

    /// <summary>Terms that are called otherwise than the index has it, or stand under another.</summary>
    private async Task<IReadOnlyList<string>> RenamedTermsAsync(long held, Stretch stretch, CancellationToken ct)
    {
        if (_terms.AreUnread)
        {
            // Later lines too: what they rename is read under its new name already.
            return await _terms.RefreshAsync(await _rows.VocabulariesAfterAsync(held, ct), ct);
        }

        return _terms.KnowsAny(stretch.Items) || (await _rows.VocabulariesAsync(stretch.Items, ct)).Count > 0
            ? await _terms.RefreshAsync(stretch.Items, ct)
            : [];
    }

    /// <summary>Items that say the name of something in a stretch, or show a file of it.</summary>
    private async Task<IReadOnlyCollection<string>> OthersAsync(
        SearchIndex index, Stretch stretch, IReadOnlyList<string> terms, List<IndexChange> changes, CancellationToken ct)
    {
        var others = (await _rows.PointingAsync(terms, false, ct)).ToHashSet(StringComparer.Ordinal);
        foreach (var site in stretch.Files.GroupBy(f => f.SiteKey))
        {
            others.UnionWith(await _rows.UsingAsync(site.Key, [.. site.Select(f => f.Path)], ct));
        }

        var renamed = Renamed(index, changes);
        for (var depth = 0; depth < ItemDocuments.MostAbove && renamed.Count > 0; depth++)
        {
            others.UnionWith(await _rows.PointingAsync(renamed, false, ct));
            renamed = await _rows.PointingAsync(renamed, true, ct);
        }

        others.ExceptWith(stretch.Items);
        return others;
    }

    /// <summary>Items that are called otherwise than the index has it, or stand under another; or that come or go.</summary>
    private static List<string> Renamed(SearchIndex index, List<IndexChange> changes)
    {
        using var snapshot = index.Snapshot();
        return [.. changes.Where(c => IsRenamed(snapshot.Text(c.Id), c.Document)).Select(c => c.Id)];
    }

    private static bool IsRenamed((string Title, string Body)? before, IndexDocument? now) =>
        before?.Title != now?.Title || (before is { } old && now is not null && ItemText.Names(old.Body) != ItemText.Names(now.Body));
}
