using System.Text.RegularExpressions;

namespace NewsPortal.Sites.Redirects;

/// <summary>A rule as somebody wants it.</summary>
/// <param name="From">A path with its leading slash; of a pattern, a regular expression on the path.</param>
/// <param name="To">A path with its leading slash, or an address that begins with https; of a pattern with <c>$1</c> for groups.</param>
/// <param name="IsPermanent">301, which browsers and search engines remember; else 302.</param>
public sealed record RedirectWish(string From, string To, bool IsPattern = false, bool IsPermanent = true)
{
    /// <summary>As the rule stores it: a plain path becomes a pattern that fits it alone.</summary>
    public string Pattern => IsPattern ? From : $"^{Regex.Escape(From)}$";

    public string Target => IsPattern ? To : To.Replace("$", "$$", StringComparison.Ordinal);

    /// <summary>Reads a stored rule back: as a plain path where it fits one alone.</summary>
    public static RedirectWish Of(RedirectRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var permanent = rule.Status is 301 or 308;
        if (rule.Pattern is ['^', '/', .., '$'] && Plain(rule.Pattern[1..^1]) is { } path && !rule.Target.Replace("$$", "", StringComparison.Ordinal).Contains('$', StringComparison.Ordinal))
        {
            return new RedirectWish(path, rule.Target.Replace("$$", "$", StringComparison.Ordinal), false, permanent);
        }

        return new RedirectWish(rule.Pattern, rule.Target, true, permanent);
    }

    private static string? Plain(string escaped)
    {
        try
        {
            // A point or hyphen that nobody escaped means little else.
            var path = Regex.Unescape(escaped);
            return Regex.Escape(path) == escaped ? path : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
