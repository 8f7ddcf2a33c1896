using NewsPortal.Vietnamese;

namespace NewsPortal.Search;

/// <summary>Finds the piece of a text that answers a query best.</summary>
public static class Highlighter
{
    /// <summary>About how long a passage is, in Unicode scalar values.</summary>
    public const int PassageRunes = 220;

    // What stands before the first word found, so that it is read in its sentence.
    private const int LeadRunes = 60;

    // More than any words beside each other.
    private const double WholePhrase = 10;

    /// <summary>
    /// The passage with most of the query's words, best with its phrases whole, the earliest of equals; words found without
    /// regard to marks count too.
    /// The beginning of the text when it has none of them.
    /// </summary>
    /// <param name="plainText">Any text; the ranges of the result count its UTF-16 units.</param>
    public static Passage Passage(string plainText, Query query)
    {
        ArgumentNullException.ThrowIfNull(plainText);
        ArgumentNullException.ThrowIfNull(query);
        var found = new SoughtWords(query).In(plainText);
        var start = found.Count == 0 ? TextStart(plainText) : Lead(plainText, found[BestStart(found)].Token.Start);
        var end = EndOf(plainText, start);
        return new Passage(new TextRange(start, end - start), Marks(found, start, end));
    }

    /// <summary>Every word of the query in a text, for titles.</summary>
    public static IReadOnlyList<TextRange> Marks(string plainText, Query query)
    {
        ArgumentNullException.ThrowIfNull(plainText);
        ArgumentNullException.ThrowIfNull(query);
        return Marks(new SoughtWords(query).In(plainText), 0, plainText.Length);
    }

    /// <summary>A window slides over the words found; a word counts once, words side by side count more, whole phrases most.</summary>
    private static int BestStart(IReadOnlyList<FoundWord> found)
    {
        var room = PassageRunes - LeadRunes;
        var counts = new Dictionary<int, int>();
        var (best, bestWorth, worth, end) = (0, -1.0, 0.0, 0);
        for (var start = 0; start < found.Count; start++)
        {
            while (end < found.Count && found[end].Token.Start + found[end].Token.Length - found[start].Token.Start <= room)
            {
                worth += Worth(counts, found[end], 1) + Beside(found, start, end) + Phrase(found[end]);
                end++;
            }

            if (worth > bestWorth)
            {
                (best, bestWorth) = (start, worth);
            }

            if (end > start)
            {
                worth -= Worth(counts, found[start], -1) + (start + 1 < end ? Beside(found, start, start + 1) : 0) + Phrase(found[start]);
            }
            else
            {
                end = start + 1;
            }
        }

        return best;
    }

    private static double Worth(Dictionary<int, int> counts, FoundWord word, int step)
    {
        var before = counts.GetValueOrDefault(word.Word);
        counts[word.Word] = before + step;
        return Math.Max(before, before + step) == 1 ? word.Worth : word.Worth * 0.1;
    }

    private static double Beside(IReadOnlyList<FoundWord> found, int first, int at) =>
        at > first && found[at].Token.Position == found[at - 1].Token.Position + 1 && found[at].Word != found[at - 1].Word
            ? 0.5
            : 0;

    private static double Phrase(FoundWord word) => word.BeginsPhrase ? WholePhrase : 0;

    /// <summary>The beginning of a word that stands little before a place, or of the text.</summary>
    private static int Lead(string text, int from)
    {
        if (from <= LeadRunes)
        {
            return TextStart(text);
        }

        var at = from - LeadRunes;
        while (at < from && !char.IsWhiteSpace(text[at - 1]))
        {
            at++;
        }

        return Syllables.TryNext(text, ref at, out var word) ? Math.Min(from, word.Range.Start) : from;
    }

    private static int TextStart(string text)
    {
        var at = 0;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length ? at : 0;
    }

    /// <summary>The end of the last word that fits, or of the text; a single longer word is cut between letters.</summary>
    private static int EndOf(string text, int start)
    {
        var fits = start + VietnameseText.Truncate(text.Substring(start, Math.Min(text.Length - start, PassageRunes * 4)), PassageRunes).Length;
        if (fits >= text.Length)
        {
            return start + text[start..].TrimEnd().Length;
        }

        var (at, end) = (start, fits);
        while (Syllables.TryNext(text, ref at, out var word) && word.Range.End <= fits)
        {
            end = word.Range.End;
        }

        return end;
    }

    private static List<TextRange> Marks(IReadOnlyList<FoundWord> found, int start, int end)
    {
        var marks = new List<TextRange>();
        foreach (var (token, _, _, _) in found)
        {
            var range = new TextRange(token.Start, token.Length);
            if (range.Start >= start && range.End <= end && (marks.Count == 0 || range.Start >= marks[^1].End))
            {
                marks.Add(range);
            }
        }

        return marks;
    }
}
