using System.Globalization;
using System.Text;

namespace NewsPortal.Vietnamese;

/// <summary>
/// Words typed in Mathematical Bold, Italic and the like (U+1D400–1D7FF) to fake bold text.
/// Nobody can search them and screen readers spell them out.
/// </summary>
public static class StyledLetters
{
    /// <summary>Each stretch of styled words: whole words, together with the spaces between neighbours.</summary>
    public static IReadOnlyList<TextRange> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var runs = new List<TextRange>();
        var at = 0;
        while (at < text.Length)
        {
            var end = WordEnd(text, at);
            if (end == at)
            {
                at++;
                continue;
            }

            if (HoldsStyled(text.AsSpan(at, end - at)))
            {
                AddOrExtend(runs, text, at, end);
            }

            at = end;
        }

        return runs;
    }

    /// <summary>
    /// The text with styled letters made plain and their marks composed. Everything around them stays as it is,
    /// including … and superscripts, which normalising the whole text would rewrite.
    /// </summary>
    /// <returns>The same instance when there is no styled letter.</returns>
    public static string Repair(string text)
    {
        var runs = Find(text);
        if (runs.Count == 0)
        {
            return text;
        }

        var repaired = new StringBuilder(text.Length);
        var at = 0;
        foreach (var run in runs)
        {
            repaired.Append(text, at, run.Start - at).Append(Plain(run.Of(text)));
            at = run.End;
        }

        return repaired.Append(text, at, text.Length - at).ToString();
    }

    private static void AddOrExtend(List<TextRange> runs, string text, int start, int end)
    {
        if (runs is [.., var last] && text.AsSpan(last.End, start - last.End).Trim([' ', '\u00A0']).IsEmpty)
        {
            runs[^1] = last with { Length = end - last.Start };
            return;
        }

        runs.Add(new TextRange(start, end - start));
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length
            && Rune.TryGetRuneAt(text, at, out var rune)
            && (Rune.IsLetterOrDigit(rune) || IsMark(rune) || IsStyled(rune)))
        {
            at += rune.Utf16SequenceLength;
        }

        return at;
    }

    private static bool HoldsStyled(ReadOnlySpan<char> word)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            if (IsStyled(rune))
            {
                return true;
            }
        }

        return false;
    }

    private static string Plain(string run)
    {
        var plain = new StringBuilder(run.Length);
        foreach (var rune in run.EnumerateRunes())
        {
            plain.Append(IsStyled(rune) || IsLetterlike(rune) ? rune.ToString().Normalize(NormalizationForm.FormKC)
                : rune.ToString());
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsStyled(Rune rune) => rune.Value is >= 0x1D400 and <= 0x1D7FF;

    /// <summary>Holes of the block, such as italic h, were encoded earlier elsewhere.</summary>
    private static bool IsLetterlike(Rune rune) => rune.Value is >= 0x2100 and <= 0x213F && Rune.IsLetter(rune);

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;
}
