using NewsPortal.Vietnamese;

namespace NewsPortal.Search;

/// <summary>A stretch of text that is one word although points, strokes or blanks part it.</summary>
/// <param name="Word">As it is indexed: an acronym without its points.</param>
internal sealed record WholeWord(TextRange Range, string Word);

/// <summary>Document symbols (<c>1719/QĐ-TTg</c>) and acronyms with points (<c>TP. HCM</c>, <c>C.CIHP</c>).</summary>
internal static class WholeWords
{
    /// <summary>In order, none within another.</summary>
    public static List<WholeWord> Find(string text)
    {
        var (mayHoldSymbol, mayHoldAcronym) = (MayHoldSymbol(text), MayHoldAcronym(text));
        if (!mayHoldSymbol && !mayHoldAcronym)
        {
            return [];
        }

        var symbols = mayHoldSymbol
            ? DocumentSymbols.Find(text).Select(found => new WholeWord(found.Range, found.Range.Of(text)))
            : [];
        var acronyms = mayHoldAcronym
            ? Acronyms.Find(text)
                .Where(found => found.Range.Length != found.Letters.Length)
                .Select(found => new WholeWord(found.Range, found.Letters))
            : [];
        return WithoutOverlap([.. symbols.Concat(acronyms).OrderBy(whole => whole.Range.Start)]);
    }

    // Both patterns walk the whole text; most texts hold neither. A symbol has a capital behind a stroke.
    private static bool MayHoldSymbol(string text)
    {
        for (var at = text.IndexOf('/', StringComparison.Ordinal); at >= 0; at = text.IndexOf('/', at + 1))
        {
            if (at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsUpper(text[at + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A point between capitals, or between TP, TX or TT and a blank.</summary>
    private static bool MayHoldAcronym(string text)
    {
        for (var at = text.IndexOf('.', StringComparison.Ordinal); at >= 0; at = text.IndexOf('.', at + 1))
        {
            if (at > 0 && at + 1 < text.Length && char.IsUpper(text[at - 1])
                && (char.IsUpper(text[at + 1]) || IsPlaceBefore(text, at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlaceBefore(string text, int point) =>
        point > 1 && text[point + 1] is ' ' or '\u00A0' && text.AsSpan(point - 2, 2) is "TP" or "TX" or "TT";

    private static List<WholeWord> WithoutOverlap(List<WholeWord> wholes)
    {
        var end = 0;
        var kept = new List<WholeWord>(wholes.Count);
        foreach (var whole in wholes)
        {
            if (whole.Range.Start >= end)
            {
                kept.Add(whole);
                end = whole.Range.End;
            }
        }

        return kept;
    }
}
