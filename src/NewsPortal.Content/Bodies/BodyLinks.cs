using NewsPortal.Content.Documents;
using NewsPortal.Data;

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
                var target = System.Net.WebUtility.HtmlDecode(html[start..end]);
                if (target.Length > 0 && KeyText.Fits(target))
                {
                    yield return new FieldLink(kind, target, false);
                }

                at = html.IndexOf(scheme, start, StringComparison.Ordinal);
            }
        }
    }
}
