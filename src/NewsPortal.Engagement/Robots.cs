using System.Text.RegularExpressions;

namespace NewsPortal.Engagement;

/// <summary>Programs that read pages by themselves, as far as they say so.</summary>
public static partial class Robots
{
    /// <param name="userAgent">The header of the request; no browser leaves it out.</param>
    public static bool Are(string? userAgent) => string.IsNullOrWhiteSpace(userAgent) || Names().IsMatch(userAgent);

    // Cubot makes telephones.
    [GeneratedRegex(
        "(?<!cu)bot|crawl|spider|slurp|archiv|monitor|preview|scan|fetch|headless|lighthouse|facebookexternalhit|curl|wget|python|java/|okhttp|go-http|libwww|httpclient|axios|node",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
