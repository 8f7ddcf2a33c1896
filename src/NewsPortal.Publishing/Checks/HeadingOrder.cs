using NewsPortal.Content.Bodies;

namespace NewsPortal.Publishing.Checks;

/// <summary>Headings that begin too deep or leave out a level.</summary>
internal sealed class HeadingOrder : ICheck
{
    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules)
    {
        foreach (var text in item.Texts.Where(t => t.Body is not null))
        {
            var level = 1;
            foreach (var heading in text.Blocks.Where(b => b.Kind == BlockKind.Heading))
            {
                if (heading.Level > level + 1)
                {
                    yield return new Finding("heading-order", text.Field, heading.Range, "Above the heading “{0}” a level is left out.", Excerpt.Of(text.Of(heading)));
                }

                level = heading.Level;
            }
        }
    }
}
