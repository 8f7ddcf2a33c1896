using System.Net;
using System.Text.RegularExpressions;

namespace NewsPortal.Content.Bodies;

/// <summary>
/// The short codes by which Orchard's editors name files: <c>[image alt="…"]path[/image]</c>, its older name <c>[media]</c>,
/// and <c>[asset_url]path[/asset_url]</c> inside a link. Any other text in brackets is text.
/// </summary>
internal static partial class Shortcodes
{
    /// <param name="html">Not trusted; the result is to be cleaned.</param>
    public static string Expand(string html) =>
        html.Contains("[/", StringComparison.Ordinal) ? Code().Replace(html, m => m.Groups["name"].Value switch
        {
            var name when name != m.Groups["end"].Value => m.Value,
            "asset_url" => Address(m.Groups["path"].Value),
            _ => $"<img src=\"{Address(m.Groups["path"].Value)}\" alt=\"{Alt(m.Groups["arguments"].Value)}\">",
        }) : html;

    private static string Address(string path)
    {
        var text = path.Trim();
        return text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("//", StringComparison.Ordinal)
            || text.StartsWith("/media/", StringComparison.Ordinal) || text.StartsWith("~/media/", StringComparison.Ordinal)
                ? text : "asset:" + text.TrimStart('~').TrimStart('/');
    }

    // Editors write the quotes of an argument as they are, or as an entity.
    private static string Alt(string arguments) =>
        AltArgument().Match(WebUtility.HtmlDecode(arguments)) is { Success: true } found ? WebUtility.HtmlEncode(found.Groups["text"].Value) : "";

    [GeneratedRegex("""\[(?<name>image|media|asset_url)(?<arguments>\s[^\[\]<>]*)?\](?<path>[^\[\]<>"]+)\[/(?<end>image|media|asset_url)\]""", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex("""\balt\s*[=:]\s*("(?<text>[^"]*)"|'(?<text>[^']*)')""")]
    private static partial Regex AltArgument();
}
