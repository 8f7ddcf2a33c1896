using System.Text.RegularExpressions;
using NewsPortal.Data.Reading;
using NewsPortal.Portal.Requests;

namespace NewsPortal.Portal.Notices;

/// <summary>Tries the site's redirect rules for a path that nothing answers.</summary>
public sealed class Redirections(PublicReads reads, PortalRequest request, Addresses addresses)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    /// <returns>Null when no rule fits.</returns>
    public async Task<(string Url, int Status)?> FindAsync(CancellationToken ct)
    {
        var rules = await reads.ListAsync(
            ReadTag.Site(request.Site.Key),
            "SELECT pattern, target, ignore_case, status FROM redirect_rules WHERE site_key = @site AND pattern <> '' ORDER BY position",
            r => (Pattern: r.GetString(0), Target: r.GetString(1), IgnoreCase: r.GetBoolean(2), Status: r.GetInt32(3)), ct,
            ("site", request.Site.Key));
        var path = "/" + request.Path;
        foreach (var rule in rules)
        {
            var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (rule.IgnoreCase ? RegexOptions.IgnoreCase : 0);
            try
            {
                var match = Regex.Match(path, rule.Pattern, options, Patience);
                if (match.Success && addresses.Written(match.Result(rule.Target)) is { } url && url != addresses.Page(request.Path))
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
}
