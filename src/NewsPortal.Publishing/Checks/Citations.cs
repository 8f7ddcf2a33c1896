using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Documents cited with a date that the register of documents, or their own number, contradicts.</summary>
internal sealed class Citations : ICheck
{
    private const int WidestGap = 60;

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) =>
        from text in item.Texts
        from cited in text.Documents
        let date = DateOf(text, cited, item.Today.Year)
        where date is not null
        let finding = Find(item, text, cited.Symbol, date)
        where finding is not null
        select finding;

    private static Finding? Find(CheckedItem item, CheckedText text, DocumentSymbol symbol, DateMention date)
    {
        var written = date.Range.Of(text.Text);
        if (item.Around.Documents.TryGetValue(symbol.ToString(), out var issued))
        {
            return issued == date.From.First ? null : new Finding(
                "citation-date", text.Field, date.Range, "{0} is of {1}, the text says “{2}”.", symbol.ToString(), VietnameseDate.Numeric(issued), written)
            {
                Repair = [new Replacement(date.Range, LikeWritten(written, issued))],
            };
        }

        return symbol.Year is { } year && year != date.From.Year
            ? new Finding("citation-date", text.Field, date.Range, "{0} is of the year {1}, the text says “{2}”.", symbol.ToString(), year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), written)
            : null;
    }

    // The day stands behind the symbol, or behind who issued the document.
    private static DateMention? DateOf(CheckedText text, DocumentMention cited, int year)
    {
        var next = text.Documents.Where(d => d.Range.Start > cited.Range.Start).Select(d => d.Range.Start).DefaultIfEmpty(int.MaxValue).Min();
        return text.Dates(year).FirstOrDefault(d => d.Range.Start >= cited.Range.End && d.Range.Start < Math.Min(next, cited.Range.End + WidestGap)
            && d is { IsYearAssumed: false, IsStretch: false, From.Day: not null }
            && Joins(text.Text[cited.Range.End..d.Range.Start]));
    }

    private static bool Joins(string gap) =>
        gap.AsSpan().IndexOfAny(".;:\n") < 0
        && (string.IsNullOrWhiteSpace(gap.Trim(',', '(', ' ')) || gap.TrimStart().StartsWith("của ", StringComparison.Ordinal)
            || gap.Trim() is "ban hành" or "được ban hành" or "ký");

    private static string LikeWritten(string written, DateOnly issued)
    {
        var lead = written.StartsWith("ngày ", StringComparison.OrdinalIgnoreCase) ? written[..5] : "";
        return written.Contains("tháng", StringComparison.Ordinal)
            ? VietnameseDate.DayMonth(issued) + issued.ToString(" 'năm' yyyy", System.Globalization.CultureInfo.InvariantCulture)
            : lead + (written.Contains('-', StringComparison.Ordinal) ? VietnameseDate.Numeric(issued).Replace('/', '-') : VietnameseDate.Numeric(issued));
    }
}
