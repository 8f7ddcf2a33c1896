using System.Globalization;
using NewsPortal.Vietnamese;

namespace NewsPortal.Search;

/// <summary>Takes a text apart into the words it is found by (VIETNAMESE.md section 2).</summary>
public static class SearchText
{
    /// <summary>
    /// Every word of a plain text in order. Numbers stay whole (<c>8,9</c>, <c>6.762</c>), document symbols and
    /// acronyms with points are one word with their parts on the same position, and a roman quarter is an arabic one.
    /// Takes any text, lone surrogates included, in time that grows with its length only.
    /// </summary>
    public static IReadOnlyList<SearchToken> Analyze(string plainText)
    {
        ArgumentNullException.ThrowIfNull(plainText);
        // A syllable and its blank are four to five units.
        var tokens = new List<SearchToken>((plainText.Length / 4) + 4);
        Analyze(plainText, tokens, WordStarts.All);
        return tokens;
    }

    /// <summary>The same into a list that is used again and again.</summary>
    /// <param name="sought">Words that begin otherwise may be left out; the others keep their positions.</param>
    internal static void Analyze(string plainText, List<SearchToken> tokens, WordStarts sought)
    {
        tokens.Clear();
        var writer = new TokenWriter(plainText, tokens, sought);
        var wholes = WholeWords.Find(plainText);
        var (next, at) = (0, 0);
        var isLeft = Syllables.TryNext(plainText, ref at, out var ahead);
        while (isLeft)
        {
            var word = TakeWord(plainText, ref at, ref ahead, out isLeft);
            while (next < wholes.Count && wholes[next].Range.End <= word.Range.Start)
            {
                next++;
            }

            if (next == wholes.Count || wholes[next].Range.Start > word.Range.Start)
            {
                writer.Add(word);
                continue;
            }

            if (wholes[next].Range.Start == word.Range.Start)
            {
                writer.AddWhole(wholes[next]);
            }

            writer.AddPart(word.Range);
        }
    }

    /// <summary>A syllable or number, with what joiners, soft hyphens and directional marks split put together again.</summary>
    /// <param name="ahead">The token it begins with; then the one behind it.</param>
    private static TextToken TakeWord(string text, ref int at, ref TextToken ahead, out bool isLeft)
    {
        var word = ahead;
        while ((isLeft = Syllables.TryNext(text, ref at, out ahead)) && !word.IsNumber && !ahead.IsNumber
            && ahead.Range.Start > word.Range.End && IsSilent(text.AsSpan(word.Range.End, ahead.Range.Start - word.Range.End)))
        {
            word = word with { Range = word.Range with { Length = ahead.Range.End - word.Range.Start } };
        }

        return word;
    }

    private static bool IsSilent(ReadOnlySpan<char> gap)
    {
        foreach (var c in gap)
        {
            // Blanks and punctuation are nearly always ASCII, which has no marks of this kind.
            if (char.IsAscii(c) || char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                return false;
            }
        }

        return true;
    }
}
