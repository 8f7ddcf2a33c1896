using System.Buffers;
using NewsPortal.Media.Storage;
using NewsPortal.Portal.Reading;

namespace NewsPortal.Portal.Requests;

/// <summary>Writes addresses for the mount and language of the request.</summary>
public sealed class Addresses(PortalRequest request)
{
    // RFC 3986: unreserved characters, and the slash between segments. Most paths have no others.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/");

    private string Root => request.Mount + (request.Language == "en" ? "/en" : "");

    public string Home => Root.Length == 0 ? "/" : Root + "/";

    /// <summary>
    /// The address of an item: on this site when it is its own or is told by its tail, at home when its path belongs to
    /// another site.
    /// </summary>
    public string Item(StoryRow item) =>
        item.Path is not null && item.SiteKey != request.Site.Key ? AtHome(item) : $"{Root}/{PathOf(item)}";

    /// <summary>The same, with the interface in another language where the site has it.</summary>
    public string Item(StoryRow item, string language) =>
        item.Path is not null && item.SiteKey != request.Site.Key ? AtHome(item)
        : $"{request.Mount}{(language == "en" && request.Site.Languages.Contains("en") ? "/en" : "")}/{PathOf(item)}";

    /// <summary>The canonical address of an item, on its home site.</summary>
    public string AtHome(StoryRow item) => $"{request.BaseUrls.GetValueOrDefault(item.SiteKey, "")}/{PathOf(item)}";

    /// <summary>Sections and tags belong to their site: those of another are told with its address.</summary>
    public string Term(TermRow term) =>
        (term.SiteKey == request.Site.Key ? Root : request.BaseUrls.GetValueOrDefault(term.SiteKey, ""))
        + "/" + PathOf(term.Slug, term.Tail, term.Path);

    /// <param name="path">Within the site, without a leading slash.</param>
    public string Page(string path) => $"{Root}/{path}";

    /// <summary>The path of an item on its home site.</summary>
    public static string PathOf(StoryRow item) => PathOf(item.Slug, item.Tail, item.Path);

    public static string PathOf(string slug, string tail, string? path) =>
        path is not null ? EscapePath(path) : slug.Length == 0 ? tail : $"{slug}-{tail}";

    /// <summary>A file of a site. Files have one address on every host, so that a page may show those of other sites.</summary>
    public static string File(string siteKey, string path, string sha256) =>
        $"/media/{siteKey}/{EscapePath(path)}?v={MarkOf(sha256)}";

    /// <summary>What tells one content of an address from the next.</summary>
    /// <param name="sha256">Of the bytes, lower-case hex.</param>
    internal static string MarkOf(string sha256) => sha256[..8];

    /// <summary>Where the files made from a picture are served, on every host; ends in a slash.</summary>
    public static string Picture(string sha256) => $"/media/_/{MediaKeys.Picture(sha256)}/";

    /// <summary>A link as an editor wrote it into a menu or a setting: <c>~/du-an</c>, <c>/du-an</c>, <c>https://…</c>.</summary>
    /// <returns>Null when it must not be followed.</returns>
    public string? Written(string? url) => url switch
    {
        null or "" => null,

        // Browsers drop tabs and read a backslash as a slash, so that either could make an address of another host.
        _ when url.Any(c => c == '\\' || char.IsControl(c)) => null,
        _ when url.StartsWith("~/", StringComparison.Ordinal) => Page(url[2..].TrimStart('/')),
        _ when url.StartsWith('#') => url,
        _ when url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) => Root + url,
        _ => Content.Bodies.BodyAddress.Link(url),
    };

    public static bool IsExternal(string? url) =>
        url is not null && (url.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https:", StringComparison.OrdinalIgnoreCase));

    /// <summary>A path as it stands in an address, segment by segment.</summary>
    public static string EscapePath(string path) =>
        path.AsSpan().ContainsAnyExcept(Plain) ? string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) : path;
}
