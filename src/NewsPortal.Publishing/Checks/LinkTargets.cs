namespace NewsPortal.Publishing.Checks;

/// <summary>Links that show nothing to follow, or lead nowhere.</summary>
internal sealed class LinkTargets : ICheck
{
    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules)
    {
        foreach (var text in item.Texts)
        {
            foreach (var link in text.Body?.Links ?? [])
            {
                var words = link.Range.Of(text.Text);
                if (link.Address.TrimStart('#').Length == 0 || (string.IsNullOrWhiteSpace(words) && !link.HoldsPicture))
                {
                    yield return new Finding("link-empty", text.Field, link.Range, "The link “{0}” lacks words or an address.", words.Trim().Length > 0 ? Excerpt.Of(words) : link.Address);
                }
                else if (item.Around.DeadLinks.Contains(link.Address))
                {
                    yield return new Finding("link-dead", text.Field, link.Range, "The link “{0}” leads to nothing that readers see.", Excerpt.Of(words)) { About = link.Address };
                }
            }
        }
    }
}
