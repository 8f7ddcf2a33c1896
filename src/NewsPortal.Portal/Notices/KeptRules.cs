using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace NewsPortal.Portal.Notices;

/// <summary>
/// The redirect rules of each site, made ready and kept until the next commit: to make 400 patterns ready takes seconds, and
/// anybody may ask for a page that is not there.
/// </summary>
internal sealed class KeptRules
{
    private readonly ConcurrentDictionary<string, (long Version, IReadOnlyList<Rule> Rules)> _kept = new();

    /// <param name="version">How far the feed was before anything was read.</param>
    public async ValueTask<IReadOnlyList<Rule>> GetAsync(string siteKey, long version, Func<Task<List<Rule>>> read)
    {
        if (_kept.TryGetValue(siteKey, out var known) && known.Version == version)
        {
            return known.Rules;
        }

        var rules = await read();
        _kept[siteKey] = (version, rules);
        return rules;
    }

    /// <param name="Target">May name groups of the pattern: <c>$1</c>.</param>
    internal sealed record Rule(Regex Pattern, string Target, int Status);
}
