using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Words in the letters of mathematics.</summary>
internal sealed class StyledText : ICheck
{
    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) => item.Texts.SelectMany(text => StyledLetters.Find(text.Text).Select(range =>
        new Finding("styled-letters", text.Field, range, "“{0}” is in letters of mathematics: nobody can search for it.", Excerpt.Of(StyledLetters.Repair(range.Of(text.Text))))
        {
            Repair = [new Replacement(range, StyledLetters.Repair(range.Of(text.Text)))],
        }));
}
