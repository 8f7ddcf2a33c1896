using NewsPortal.Content.Documents;

namespace NewsPortal.Content.Bodies;

/// <summary>Finds the links to items and files inside safe HTML.</summary>
public static class BodyLinks
{
    /// <param name="html">As <see cref="BodyHtml.Clean"/> made it: attributes in double quotes.</param>
    public static IEnumerable<FieldLink> Find(string html)
    {
        foreach (var (scheme, kind) in ((string, string)[])[("=\"item:", "body"), ("=\"asset:", "body-file")])
        {
            for (var at = html.IndexOf(scheme, StringComparison.Ordinal); at >= 0;)
            {
                var start = at + scheme.Length;
                var end = html.AsSpan(start).IndexOfAny("\"#?") is var length && length > 0 ? start + length : start;
                if (end > start)
                {
                    yield return new FieldLink(kind, System.Net.WebUtility.HtmlDecode(html[start..end]), false);
                }

                at = html.IndexOf(scheme, start, StringComparison.Ordinal);
            }
        }
    }
}
