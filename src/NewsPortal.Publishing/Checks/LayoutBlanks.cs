using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Spaces that push words about, empty paragraphs, and no-break spaces that somebody's program left.</summary>
internal sealed class LayoutBlanks : ICheck
{
    // One or two no-break spaces are soon typed by chance, and harm nobody.
    private const int FewStray = 3;

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) => item.Texts.Select(Find).OfType<Finding>();

    private static Finding? Find(CheckedText text)
    {
        if (!text.Text.Contains('\u00A0', StringComparison.Ordinal) && text.Body is not null)
        {
            return null;
        }

        var (wide, stray) = (0, 0);
        var repair = new List<Replacement>();
        foreach (var block in text.Blocks)
        {
            var words = text.Of(block);
            if (string.IsNullOrWhiteSpace(words))
            {
                wide++;
                repair.Add(new Replacement(block.Range, ""));
                continue;
            }

            foreach (var (range, kind) in BlankRuns.Find(words))
            {
                var isWide = range.Length - range.Of(words).Count(c => c == '\n') > 1 && kind is BlankRunKind.Gap or BlankRunKind.Edge;
                (wide, stray) = isWide ? (wide + 1, stray) : (wide, stray + 1);
                repair.AddRange(Put(words, range, kind, block.Range.Start));
            }
        }

        return wide == 0 && stray < FewStray ? null : new Finding(
            "layout-blanks", text.Field, repair[0].Range, "Spaces are used for layout in {0} places.",
            repair.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            Repair = repair,
        };
    }

    // The ends of lines inside a run stay.
    private static IEnumerable<Replacement> Put(string words, TextRange range, BlankRunKind kind, int offset)
    {
        if (kind is BlankRunKind.Gap or BlankRunKind.StrayNoBreakSpace && range.Start > 0 && range.End < words.Length)
        {
            yield return new Replacement(range with { Start = range.Start + offset }, " ");
            yield break;
        }

        for (var at = range.Start; at < range.End; at++)
        {
            if (words[at] != '\n')
            {
                yield return new Replacement(new TextRange(at + offset, 1), "");
            }
        }
    }
}
