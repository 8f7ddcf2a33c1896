using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Words that break the rules of spelling, each told once.</summary>
internal sealed class Spelling : ICheck
{
    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules)
    {
        foreach (var text in item.Texts.Where(t => !IsInOldFont(t)))
        {
            foreach (var same in Misspellings.Find(text.Text, rules.Words).Where(m => !text.IsInAddress(m.Range)).GroupBy(m => m.Range.Of(text.Text)))
            {
                var first = same.First();
                var isTone = Syllable.Parse(same.Key) is not null && !same.Key.Contains(' ', StringComparison.Ordinal);
                yield return new Finding(
                    isTone ? "tone-place" : "spelling", text.Field, first.Range,
                    isTone ? "The tone of “{0}” stands on a wrong letter." : "“{0}” may be misspelt.", same.Key)
                {
                    Repair = [.. same.Where(m => m.Suggestion is not null).Select(m => new Replacement(m.Range, m.Suggestion!))],
                };
            }
        }
    }

    // Of such a text every word would be wrong, and one sentence says why.
    private static bool IsInOldFont(CheckedText text) => text.Blocks.Any(b => LegacyFonts.Detect(text.Of(b)) is not null);
}
