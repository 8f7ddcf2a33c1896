using System.Text;

namespace NewsPortal.Vietnamese;

/// <summary>
/// Words that break the rules of spelling, and slips in the pairs that offices write every day. There is no dictionary:
/// names, acronyms and foreign words are left alone, and so is whatever might be one.
/// </summary>
public static class Misspellings
{
    /// <summary>Every one in the order of an NFC text.</summary>
    /// <param name="known">Words that somebody has declared right, in lower case.</param>
    public static IReadOnlyList<Misspelling> Find(string text, IReadOnlySet<string>? known = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Misspelling>();
        var words = WrittenWord.Read(text);
        for (var i = 0; i < words.Count; i++)
        {
            var (before, word, after) = (i > 0 ? words[i - 1] : null, words[i], i + 1 < words.Count ? words[i + 1] : null);
            if (!word.IsPlain || known?.Contains(word.Lower) == true)
            {
                continue;
            }

            if (WordIn(word, before, after) is { } wrong)
            {
                found.Add(wrong);
            }
            else if (after is { IsPlain: true } && word.IsFollowedBy(after) && PairIn(text, before, word, after, i + 2 < words.Count ? words[i + 2] : null) is { } pair
                && !(found is [.., var last] && last.Range.End > pair.Range.Start))
            {
                found.Add(pair);
            }
        }

        return found;
    }

    private static Misspelling? WordIn(WrittenWord word, WrittenWord? before, WrittenWord? after)
    {
        if (word.IsSyllable || LoanWords.Contains(word.Lower))
        {
            return null;
        }

        if (!word.HoldsOnlyVietnamese)
        {
            return null;
        }

        // Without đ, ơ or a letter of two marks it may be French: only a near syllable tells. Marks are missing only where
        // others have theirs.
        var meant = !Ascii.IsValid(word.Lower) ? NearSyllable.Of(word.Lower)
            : before is { IsForeign: true } || after is { IsForeign: true } ? null : NearSyllable.OfKeys(word.Lower);
        if (meant is "" && before is not { IsMarked: true } && after is not { IsMarked: true })
        {
            return null;
        }

        return word.HoldsVietnameseOnly || meant is not null ? new Misspelling(word.Range, word.InCase(meant is "" ? null : meant)) : null;
    }

    private static Misspelling? PairIn(string text, WrittenWord? before, WrittenWord first, WrittenWord second, WrittenWord? after)
    {
        var right = WrongPairs.RightOf(first.Canonical, second.Canonical);
        if (right is null && CommonPairs.MayBegin(first.Folded) && CommonPairs.Of(first.Folded, second.Folded) is { } forms && IsSlip(forms, first, second))
        {
            right = forms[0];
        }

        // “Thông qua trình tự”, “qua trình bày”: each word belongs to its neighbour.
        if (right is null || (before is not null && before.IsFollowedBy(first) && IsPair(before, first))
            || (after is not null && second.IsFollowedBy(after) && IsPair(second, after)))
        {
            return null;
        }

        var range = new TextRange(first.Range.Start, second.Range.End - first.Range.Start);
        var (start, end) = (right[..right.IndexOf(' ', StringComparison.Ordinal)], right[(right.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        return new Misspelling(range, first.InCase(start) + text[first.Range.End..second.Range.Start] + end);
    }

    // One syllable of the pair is right and shows what was meant; both without marks is another way of writing.
    private static bool IsSlip(string[] forms, WrittenWord first, WrittenWord second)
    {
        if (Array.IndexOf(forms, $"{first.Canonical} {second.Canonical}") >= 0)
        {
            return false;
        }

        var usual = forms[0].Split(' ');
        return usual[0] == first.Canonical || usual[1] == second.Canonical;
    }

    private static bool IsPair(WrittenWord first, WrittenWord second) =>
        WrongPairs.IsRight(first.Canonical, second.Canonical)
        || CommonPairs.Of(first.Folded, second.Folded)?.Contains($"{first.Canonical} {second.Canonical}") == true;
}
