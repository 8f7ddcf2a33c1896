using System.Runtime.InteropServices;
using System.Text;

namespace NewsPortal.Search;

/// <summary>Finds documents whose titles may have what somebody is typing, fast enough for every letter.</summary>
public static class TitleSearch
{
    // Terms looked at to complete a word. Measured: a tenth of a millisecond for 2,000.
    private const int MostTerms = 4_000;

    private const int MostCompleted = 500;

    /// <summary>Where the word begins in the key of a word of a headline, behind its family and its field.</summary>
    private const int HeadlineStart = 2;

    /// <summary>
    /// The last word is completed to the most frequent words that begin so, behind the word before it if any; documents with
    /// the words come with the best first. The caller compares their titles.
    /// </summary>
    /// <param name="filters">What they must have.</param>
    /// <param name="excluded">What they must not have.</param>
    /// <param name="matchesAll">
    /// True where the filters leave few documents. Among many, those with all words in the title are the best by score, and to
    /// look for the best costs half as much (measured at 100,000) as to look for all words.
    /// </param>
    /// <param name="completions">How many ways to complete the last word are tried.</param>
    /// <param name="take">At most so many of each.</param>
    /// <returns>Ids, without repeats.</returns>
    public static IReadOnlyList<string> Find(
        SearchSnapshot snapshot, BegunWords begun, IReadOnlyList<KeywordFilter> filters, IReadOnlyList<KeywordFilter> excluded,
        bool matchesAll, int completions, int take)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(begun);
        var before = begun.Words.SkipLast(1).Select(Forms).ToList();
        return [.. Completions(snapshot.Views, begun.Words).Take(completions)
            .SelectMany(last => snapshot.Search(QueryOf([.. before, Forms(last)]), 0, take).Hits)
            .Select(hit => hit.Id).Distinct()];

        Query QueryOf(IReadOnlyList<WordForms> words) => new()
        {
            Words = [.. words.Distinct()],
            Pairs = [.. words.Zip(words.Skip(1), (first, second) => new WordPair(first, second)).Distinct()],
            Filters = filters,
            ExcludedKeywords = excluded,
            MatchesAll = matchesAll,
        };
    }

    /// <summary>
    /// Every document whose title may have all words of a text in any order, of which the last may only be begun where no title
    /// has it whole.
    /// </summary>
    /// <param name="filters">What they must have.</param>
    /// <returns>Null when there are more than <paramref name="most"/>, or too little is typed to find anything by.</returns>
    public static IReadOnlyList<string>? All(SearchSnapshot snapshot, string text, IReadOnlyList<KeywordFilter> filters, int most)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (BegunWords.Parse(text) is not { } begun)
        {
            return null;
        }

        var hits = Newest([begun.Words[^1]]);
        if (hits.Count == 0)
        {
            var completed = Begun(snapshot.Views, TermKey.Keyword(KeywordField.Headline, begun.Words[^1]), HeadlineStart);
            if (completed.Count > MostCompleted)
            {
                return null;
            }

            hits = completed.Count == 0 ? [] : Newest([.. completed.Keys]);
        }

        return hits.Count > most ? null : [.. hits.Select(hit => hit.Id)];

        IReadOnlyList<SearchHit> Newest(IReadOnlyList<string> last) => snapshot.Search(
            new Query
            {
                Filters =
                [
                    .. filters, .. begun.Words.SkipLast(1).Select(word => new KeywordFilter(KeywordField.Headline, [word])),
                    new KeywordFilter(KeywordField.Headline, last),
                ],
                Order = QueryOrder.Newest,
            },
            0,
            most + 1).Hits;
    }

    /// <summary>The words by which <see cref="All"/> knows a title.</summary>
    internal static IEnumerable<string> Words(string title) => SearchText.Analyze(title).Select(token => token.Folded).Distinct();

    /// <summary>The word as it stands when it is one, then what it may become, the most frequent first.</summary>
    private static IEnumerable<string> Completions(IReadOnlyList<SegmentView> views, IReadOnlyList<string> words)
    {
        var last = words[^1];
        var found = words.Count == 1 ? [] : Begun(views, TermKey.Pair(TermFamily.FoldedPair, words[^2], last), TermKey.Word(TermFamily.FoldedPair, words[^2]).Length + 1);
        if (found.Count == 0 && last.Length > 1)
        {
            found = Begun(views, TermKey.Word(TermFamily.Folded, last), 1);
        }

        return found.OrderByDescending(word => word.Key == last).ThenByDescending(word => word.Value)
            .ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key);
    }

    /// <summary>What follows in keys that begin so, with the number of documents.</summary>
    /// <param name="from">Where in a key the word begins.</param>
    private static Dictionary<string, int> Begun(IReadOnlyList<SegmentView> views, byte[] prefix, int from)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var view in views.OrderByDescending(view => view.Segment.Count))
        {
            var terms = view.Segment.Dictionary.From(prefix);
            for (var steps = 0; steps < MostTerms && terms.MoveNext() && terms.Key.StartsWith(prefix); steps++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(found, Encoding.UTF8.GetString(terms.Key[from..]), out _) += terms.Entry.Documents;
            }
        }

        return found;
    }

    private static WordForms Forms(string folded) => WordForms.Of(folded)!;
}
