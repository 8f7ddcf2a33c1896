using System.Net;
using NewsPortal.Content.Documents;
using NewsPortal.Data;

namespace NewsPortal.Content.Bodies;

/// <summary>Finds the links to items and files inside safe HTML.</summary>
public static class BodyLinks
{
    private static readonly string[] FileStarts = ["=\"asset:", "=\"http"];

    /// <param name="html">As <see cref="BodyHtml.Clean"/> made it: attributes in double quotes.</param>
    /// <param name="siteKey">The home site of the item.</param>
    /// <returns>Of a file each path that its address may mean.</returns>
    public static IEnumerable<FieldLink> Find(string html, string siteKey)
    {
        ArgumentNullException.ThrowIfNull(html);
        foreach (var address in Addresses(html, "=\"item:"))
        {
            var end = address.AsSpan().IndexOfAny("?#");
            var target = (end < 0 ? address : address[..end])["item:".Length..];
            if (target.Length > 0 && KeyText.Fits(target))
            {
                yield return new FieldLink("body", target, false);
            }
        }

        foreach (var path in Files(html, siteKey).SelectMany(paths => paths))
        {
            yield return new FieldLink("body-file", path, false);
        }
    }

    /// <returns>For each address of a file the paths it may mean; see <see cref="BodyFile.Paths"/>.</returns>
    public static IEnumerable<IReadOnlyList<string>> Files(string html, string siteKey) => FileStarts
        .SelectMany(start => Addresses(html, start)).Distinct().Select(a => BodyFile.Paths(a, siteKey)).Where(paths => paths.Count > 0);

    private static IEnumerable<string> Addresses(string html, string start)
    {
        for (var at = html.IndexOf(start, StringComparison.Ordinal); at >= 0; at = html.IndexOf(start, at + start.Length, StringComparison.Ordinal))
        {
            var from = at + "=\"".Length;
            var end = html.IndexOf('"', from);
            if (end > from)
            {
                yield return WebUtility.HtmlDecode(html[from..end]);
            }
        }
    }
}
