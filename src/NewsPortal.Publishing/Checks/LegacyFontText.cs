using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Paragraphs in a font from before Unicode, shown beside what they say.</summary>
internal sealed class LegacyFontText : ICheck
{
    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) =>
        from text in item.Texts
        from block in text.Blocks
        let words = text.Of(block)
        where !System.Text.Ascii.IsValid(words)
        let legacy = LegacyFonts.Detect(words)
        where legacy is not null
        select new Finding("legacy-font", text.Field, block.Range, "This was written in an old font, and readers see other letters: “{0}”.", Excerpt.Of(words))
        {
            Repair = [new Replacement(block.Range, legacy.Converted)],
        };
}
