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
        var writer = new TokenWriter(plainText);
        var wholes = WholeWords.Find(plainText);
        var next = 0;
        foreach (var word in Words(plainText))
        {
            while (next < wholes.Count && wholes[next].Range.End <= word.Range.Start)
            {
                next++;
            }

            var whole = next < wholes.Count && wholes[next].Range.Start <= word.Range.Start ? wholes[next] : null;
            if (whole is null)
            {
                writer.Add(word);
                continue;
            }

            if (whole.Range.Start == word.Range.Start)
            {
                writer.AddWhole(whole);
            }

            writer.AddPart(word.Range);
        }

        return writer.Tokens;
    }

    /// <summary>Syllables and numbers, with what joiners, soft hyphens and directional marks split put together again.</summary>
    private static IEnumerable<TextToken> Words(string text)
    {
        TextToken? last = null;
        foreach (var token in Syllables.Split(text))
        {
            if (last is { } before && !before.IsNumber && !token.IsNumber && token.Range.Start > before.Range.End
                && IsSilent(text.AsSpan(before.Range.End, token.Range.Start - before.Range.End)))
            {
                last = before with { Range = before.Range with { Length = token.Range.End - before.Range.Start } };
                continue;
            }

            if (last is { } done)
            {
                yield return done;
            }

            last = token;
        }

        if (last is { } final)
        {
            yield return final;
        }
    }

    private static bool IsSilent(ReadOnlySpan<char> gap)
    {
        foreach (var c in gap)
        {
            if (char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                return false;
            }
        }

        return true;
    }
}
