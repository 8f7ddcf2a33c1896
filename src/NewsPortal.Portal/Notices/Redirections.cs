using System.Text.RegularExpressions;
using NewsPortal.Data.Reading;
using NewsPortal.Portal.Requests;

namespace NewsPortal.Portal.Notices;

/// <summary>Tries the site's redirect rules for a path that nothing answers.</summary>
internal sealed class Redirections(PublicReads reads, PortalRequest request, Addresses addresses, KeptRules kept)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    /// <returns>Null when no rule fits.</returns>
    public async Task<(string Url, int Status)?> FindAsync(CancellationToken ct)
    {
        reads.Cover(ReadTag.Site(request.Site.Key));
        var path = "/" + request.Path;
        foreach (var rule in await kept.GetAsync(request.Site.Key, request.FeedVersion, () => ReadAsync(ct)))
        {
            try
            {
                if (rule.Pattern.Match(path) is { Success: true } match && match.Result(rule.Target) is var target
                    && !LeadsOn(rule.Pattern, target) && addresses.Written(target) is { } url
                    && url != addresses.Page(request.Path) && StaysOrSaysWhere(url, rule.Target))
                {
                    // A header holds ASCII only.
                    return (string.Concat(url.EnumerateRunes().Select(r => r.IsAscii ? r.ToString() : Uri.EscapeDataString(r.ToString()))), rule.Status);
                }
            }
            catch (RegexMatchTimeoutException)
            {
                // A rule that takes too long on this path does not lead it anywhere.
            }
        }

        return null;
    }

    private Task<List<KeptRules.Rule>> ReadAsync(CancellationToken ct) => reads.ListAsync(
        ReadTag.Site(request.Site.Key),
        "SELECT pattern, target, ignore_case, status FROM redirect_rules WHERE site_key = @site AND pattern <> '' ORDER BY position",
        r => new KeptRules.Rule(
            new Regex(r.GetString(0), Options | (r.GetBoolean(2) ? RegexOptions.IgnoreCase : 0), Patience), r.GetString(1), r.GetInt32(3)),
        ct, ("site", request.Site.Key));

    // A rule that fits where it leads would lead on from there, for ever.
    private static bool LeadsOn(Regex pattern, string target)
    {
        var path = target.StartsWith('~') ? target[1..] : target;
        var end = path.AsSpan().IndexOfAny("?#");
        return path.StartsWith('/') && pattern.IsMatch(Uri.UnescapeDataString(end < 0 ? path : path[..end]));
    }

    // Another host is one that the rule's author named, never one that stood in the path.
    private static bool StaysOrSaysWhere(string url, string target) =>
        !Addresses.IsExternal(url) || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && target.Contains(uri.Host, StringComparison.OrdinalIgnoreCase));
}
