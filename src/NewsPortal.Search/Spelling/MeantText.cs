using System.Text;
using NewsPortal.Vietnamese;

namespace NewsPortal.Search;

/// <summary>What somebody who mistyped a word probably meant.</summary>
public static class MeantText
{
    // More mistakes than these nobody makes who means anything.
    private const int MostRepairs = 4;

    /// <summary>The text with words the index hardly knows put right: another spelling, or other marks.</summary>
    /// <param name="text">As typed; whatever is not a word stays as it is.</param>
    /// <param name="filters">What the results must have, as the site of the search.</param>
    /// <returns>Plain text; null when nothing else finds clearly more.</returns>
    public static string? Of(SearchSnapshot snapshot, string text, IReadOnlyList<KeywordFilter> filters)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(filters);
        text = text.Length > QueryText.MaxLength ? VietnameseText.Truncate(text[..QueryText.MaxLength], QueryText.MaxLength) : text;
        var words = TypedWords.Of(text);
        var counts = new TermCounts(snapshot.Views);
        var repairs = new WordRepairs(counts, words);
        for (var i = 0; i < words.Count && repairs.Count <= MostRepairs; i++)
        {
            repairs.Look(i);
        }

        return repairs.Count is > 0 and <= MostRepairs && FindsMore(snapshot, counts, words, filters) ? Write(text, words) : null;
    }

    /// <summary>Told by the repaired words and their neighbours; the other words of a long text are seldom all in one article.</summary>
    private static bool FindsMore(SearchSnapshot snapshot, TermCounts counts, IReadOnlyList<TypedWord> words, IReadOnlyList<KeywordFilter> filters)
    {
        List<TypedWord> near = [.. words.Where((word, i) => word.IsRepaired
            || (words.Skip(i - 1).Take(i == 0 ? 2 : 3).Any(other => other.IsRepaired) && counts.Folded(word.Typed.Folded) > 0))];
        var found = Count(near.Select(word => word.Meant));
        return found > 0 && found >= 3 * Count(near.Select(word => word.Typed));

        int Count(IEnumerable<WordForms> forms) => snapshot.Search(
            new Query
            {
                Words = [.. forms.Distinct()],
                MatchesAll = true,
                CountsAll = true,
                Filters = filters,
            },
            0, 0).Total;
    }

    private static string Write(string text, IReadOnlyList<TypedWord> words)
    {
        var written = new StringBuilder(text);
        foreach (var word in words.Where(word => word.IsRepaired).Reverse())
        {
            var meant = char.IsUpper(text[word.Range.Start]) ? char.ToUpperInvariant(word.Meant.Exact[0]) + word.Meant.Exact[1..] : word.Meant.Exact;
            written.Remove(word.Range.Start, word.Range.Length).Insert(word.Range.Start, meant);
        }

        return written.ToString();
    }
}
