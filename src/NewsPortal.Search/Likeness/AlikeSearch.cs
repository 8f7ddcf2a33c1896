using System.Text;

namespace NewsPortal.Search;

/// <summary>A document that has words of another's title side by side.</summary>
/// <param name="Likeness">1 for as much as the other itself, towards 0 for less.</param>
/// <param name="SortKey">Microseconds in UTC, as put.</param>
public readonly record struct AlikeDocument(string Id, double Likeness, long SortKey);

/// <summary>Finds documents that are about the same as one, by the words that its title has side by side.</summary>
public static class AlikeSearch
{
    // The rarest tell most, and cost least.
    private const int MostPairs = 8;

    // What more have tells nothing.
    private const double CommonShare = 0.02;

    private const int NeverCommon = 50;

    // So few may all be the document itself, as it is and as it was before it was put again.
    private const int FewCopies = 8;

    /// <param name="id">Of the document; it need not be in the index.</param>
    /// <param name="title">Plain text.</param>
    /// <param name="filters">What the others must have.</param>
    /// <param name="take">At most so many.</param>
    /// <returns>The most alike first, without the document itself; empty when its title has nothing in common with others.</returns>
    public static IReadOnlyList<AlikeDocument> Find(
        SearchSnapshot snapshot, string id, string title, IReadOnlyList<KeywordFilter> filters, int take)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(title);
        var query = new Query { Pairs = Telling(snapshot, id, title), Filters = filters };
        if (query.Pairs.Count == 0)
        {
            return [];
        }

        var hits = snapshot.Search(query, 0, take + 1).Hits;
        var most = hits.Where(hit => hit.Id == id).Select(hit => hit.Score).Concat(hits.Select(hit => hit.Score)).FirstOrDefault();
        return [.. hits.Where(hit => hit.Id != id && hit.Score > 0).Take(take)
            .Select(hit => new AlikeDocument(hit.Id, Math.Min(1, hit.Score / most), hit.SortKey))];
    }

    private static List<WordPair> Telling(SearchSnapshot snapshot, string id, string title)
    {
        var counts = new TermCounts(snapshot.Views);
        var common = Math.Max(NeverCommon, counts.Documents * CommonShare);
        var (cursor, own) = (new TermCursor(), Encoding.UTF8.GetBytes(id));
        var words = SearchText.Analyze(title).Where(token => !token.IsPart).ToList();
        return [.. words.Zip(words.Skip(1))
            .Where(pair => pair.First.Position + 1 == pair.Second.Position)
            .Select(pair => (pair.First.Folded, Second: pair.Second.Folded)).Distinct()
            .Select(pair => (Pair: pair, Count: counts.FoldedPair(pair.Folded, pair.Second)))
            .Where(pair => pair.Count > 1 && pair.Count <= common)
            .OrderBy(pair => pair.Count)
            .Where(pair => pair.Count > FewCopies || HasOther(counts.Views, cursor, TermKey.Pair(TermFamily.FoldedPair, pair.Pair.Folded, pair.Pair.Second), own))
            .Take(MostPairs).Select(pair => new WordPair(WordForms.Of(pair.Pair.Folded)!, WordForms.Of(pair.Pair.Second)!))];
    }

    // Asked of the lists themselves: a search for each pair would cost more than the one for all of them.
    private static bool HasOther(IReadOnlyList<SegmentView> views, TermCursor cursor, byte[] key, byte[] id)
    {
        foreach (var view in views)
        {
            if (view.Segment.Dictionary.Find(key) is not { } entry)
            {
                continue;
            }

            cursor.Open(view.Segment, entry, 1);
            for (var document = cursor.Advance(0); document != PostingCursor.End; document = cursor.Advance(document + 1))
            {
                if (view.IsLive(document) && view.FindLive(id) != document)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
