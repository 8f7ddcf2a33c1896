using NewsPortal.Data;

namespace NewsPortal.Content.Bodies;

/// <summary>
/// Tells which file an address in a body means. People write a path as it is or as browsers code it, copy the address that
/// a page shows (<c>/media/quang-tri/anh/cau.jpg</c>), and name files with <c>#</c> and <c>?</c>; which of these it is, the
/// library knows.
/// </summary>
public static class BodyFile
{
    private const string Scheme = "asset:";
    private const string Folder = "/media/";

    /// <param name="address">As safe HTML holds it.</param>
    /// <param name="siteKey">The home site of the item; files of other sites are not reached from a body.</param>
    /// <returns>The paths it may mean, the likeliest first; empty when it names no file.</returns>
    public static IReadOnlyList<string> Paths(string address, string siteKey)
    {
        ArgumentNullException.ThrowIfNull(address);
        var isAsset = address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
        var text = isAsset ? address[Scheme.Length..] : address;
        if (IsOfWeb(text))
        {
            return Keep([OfPage(text, siteKey)]);
        }

        if (!isAsset)
        {
            return [];
        }

        var end = text.AsSpan().IndexOfAny("?#");
        var path = end < 0 ? text : text[..end];
        string[] forms = [text, Uri.UnescapeDataString(text), path, Uri.UnescapeDataString(path)];
        return Keep([.. forms, .. forms.Select(f => OfSite(f, siteKey))]);
    }

    /// <returns>True for an address of the web that may be one of a file here: <c>https://host/media/…</c>.</returns>
    public static bool MayBeOfPage(string address) =>
        IsOfWeb(address) && address.Contains(Folder, StringComparison.Ordinal)
        && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.AbsolutePath.StartsWith(Folder, StringComparison.Ordinal);

    // Whatever host the site had: behind its own key it is its own file.
    private static string? OfPage(string address, string siteKey) =>
        MayBeOfPage(address) ? OfSite(Uri.UnescapeDataString(new Uri(address).AbsolutePath[Folder.Length..]), siteKey) : null;

    private static string? OfSite(string path, string siteKey) =>
        path.StartsWith(siteKey + "/", StringComparison.Ordinal) ? path[(siteKey.Length + 1)..] : null;

    private static bool IsOfWeb(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static List<string> Keep(IEnumerable<string?> paths) =>
        [.. paths.OfType<string>().Select(p => p.TrimStart('/')).Where(p => p.Length > 0 && KeyText.Fits(p)).Distinct()];
}
