using NewsPortal.Content.Definitions;
using NewsPortal.Data.Reading;
using NewsPortal.Sites;

namespace NewsPortal.Search.Feeding;

/// <summary>Brings an index up to the end of the change feed. For one index at a time.</summary>
internal sealed class IndexFeeder(PublicDb db, ContentDefinitions definitions, SiteDirectory sites)
{
    /// <summary>So many documents become visible together when many are put.</summary>
    private const int Batch = 2_000;

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
            await FillAsync(index, tell, ct);
            return true;
        }

        var changes = await ChangesAsync(stretch.Items, ct);
        var others = await OthersAsync(index, stretch, changes, ct);
        changes.AddRange(await ChangesAsync(others, ct));
        index.Apply(changes, stretch.Last);
        return true;
    }

    /// <summary>Puts every published item, whatever the index held. Killed half way, the next step begins again.</summary>
    private async Task FillAsync(SearchIndex index, Action<int, int>? tell, CancellationToken ct)
    {
        var end = await Stretch.EndAsync(db, ct);
        var (count, done) = (await _rows.CountAsync(ct), 0);
        await _terms.RefreshAsync([], ct);
        var gone = Ids(index);
        for (var last = ""; ;)
        {
            var ids = await _rows.AfterAsync(last, Batch, ct);
            if (ids.Count == 0)
            {
                break;
            }

            gone.ExceptWith(ids);
            index.Apply(await ChangesAsync(ids, ct), 0);
            (last, done) = (ids[^1], done + ids.Count);
            tell?.Invoke(done, Math.Max(done, count));
        }

        index.Apply([.. gone.Select(IndexChange.Remove)], end);
    }

    private static HashSet<string> Ids(SearchIndex index)
    {
        using var snapshot = index.Snapshot();
        return snapshot.Ids().ToHashSet(StringComparer.Ordinal);
    }

    private async Task<List<IndexChange>> ChangesAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var changes = new List<IndexChange>(ids.Count);
        foreach (var chunk in ids.Chunk(ItemRows.Most))
        {
            changes.AddRange(await _documents.ReadAsync(chunk, _terms, ct));
        }

        return changes;
    }

    /// <summary>Items that say the name of something in a stretch, or show a file of it.</summary>
    private async Task<IReadOnlyCollection<string>> OthersAsync(
        SearchIndex index, Stretch stretch, List<IndexChange> changes, CancellationToken ct)
    {
        var others = (await _rows.PointingAsync(await _terms.RefreshAsync(stretch.Items, ct), false, ct)).ToHashSet(StringComparer.Ordinal);
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

    /// <summary>Items that are called otherwise than the index has it, and entries of registries that say something else; or that come or go.</summary>
    private static List<string> Renamed(SearchIndex index, List<IndexChange> changes)
    {
        using var snapshot = index.Snapshot();
        return [.. changes.Where(c => IsRenamed(snapshot.Text(c.Id), c.Document)).Select(c => c.Id)];
    }

    private static bool IsRenamed((string Title, string Body)? before, IndexDocument? now) =>
        before?.Title != now?.Title
        || (now is not null && now.Keywords.Contains(new Keyword(KeywordField.Site, Keyword.EverySite)) && before?.Body != now.Body);
}
