namespace NewsPortal.Vietnamese;

/// <summary>
/// What a reader takes for one word. Vietnamese writes blanks between the syllables of a word, so that blanks alone tell nothing:
/// <c>kế hoạch</c>, <c>Quảng Trị</c>, <c>ngày 15/11/2024</c>, <c>3,5 tỷ đồng</c> and <c>20/2023/QĐ-UBND</c> are one each.
/// </summary>
public static class WholeWords
{
    // Dates without a year are found as well; which year is meant does not matter here.
    private const int AnyYear = 2000;

    /// <param name="text">Of any kind; marks may be composed or not.</param>
    /// <returns>Ranges in order that cover the whole text: words, runs of blanks, and single other marks.</returns>
    /// <remarks>
    /// Words of several syllables are those that offices write every day, names (syllables with capitals side by side), and what
    /// the finders of dates, numbers, telephone numbers and document symbols find. There is no dictionary: a compound that
    /// is in no list stays apart.
    /// </remarks>
    public static IReadOnlyList<TextRange> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ranges = new List<TextRange>();
        var at = 0;
        foreach (var mention in Mentions(text))
        {
            if (mention.Start >= at)
            {
                AddPlain(text, at, mention.Start, ranges);
                ranges.Add(mention);
                at = mention.End;
            }
        }

        AddPlain(text, at, text.Length, ranges);
        return ranges;
    }

    private static IEnumerable<TextRange> Mentions(string text) =>
        DateMentions.Find(text, AnyYear).Select(mention => mention.Range)
            .Concat(DocumentSymbols.Find(text).Select(mention => mention.Range))
            .Concat(PhoneNumbers.Find(text).Select(mention => mention.Range))
            .Concat(NumberMentions.Find(text).Select(mention => mention.Range))
            .Where(range => range.Length > 0)
            .OrderBy(range => range.Start).ThenByDescending(range => range.Length);

    private static void AddPlain(string text, int start, int end, List<TextRange> ranges)
    {
        var at = start;
        TextRange? last = null;
        while (at < end)
        {
            var next = Next(text, at, end);
            if (last is { } word && Joins(text, word, next))
            {
                var joined = new TextRange(word.Start, next.End - word.Start);
                ranges.RemoveRange(ranges.Count - 2, 2);
                ranges.Add(joined);

                // A pair is a whole; names may go on.
                last = IsCapital(text, next.Start) ? joined : null;
            }
            else
            {
                ranges.Add(next);
                last = char.IsLetter(text[next.Start]) ? next : text[next.Start] == ' ' && next.Length == 1 ? last : null;
            }

            at = next.End;
        }
    }

    private static TextRange Next(string text, int at, int end)
    {
        var from = at;
        if (char.IsWhiteSpace(text[at]))
        {
            while (at < end && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            return new TextRange(from, at - from);
        }

        return Syllables.TryNext(text, ref at, out var token) && token.Range.Start == from && token.Range.End <= end ? token.Range
            : new TextRange(from, Math.Min(char.IsSurrogatePair(text, from) ? 2 : 1, end - from));
    }

    private static bool Joins(string text, TextRange word, TextRange next)
    {
        if (next.Start != word.End + 1 || !char.IsLetter(text[next.Start]))
        {
            return false;
        }

        return (IsCapital(text, word.Start) && IsCapital(text, next.Start))
            || CommonPairs.Of(VietnameseText.Fold(word.Of(text)), VietnameseText.Fold(next.Of(text))) is not null;
    }

    private static bool IsCapital(string text, int at) => char.IsUpper(text[at]);
}
