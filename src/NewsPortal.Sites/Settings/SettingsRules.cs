using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsPortal.Data;

namespace NewsPortal.Sites.Settings;

/// <summary>What the settings of any site must satisfy, whoever brings them: an administrator or a recipe.</summary>
public static partial class SettingsRules
{
    /// <summary>The most items that one page of a list may hold.</summary>
    public const int MaxPageSize = 200;

    public static bool IsPageSize(int count) => count is > 0 and <= MaxPageSize;

    /// <returns>Everything that keeps these settings from being stored, each beside its member; empty when nothing does.</returns>
    public static IReadOnlyList<Problem> WhyNot(SiteSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var problems = new List<Problem>();
        Refuse(!KeyPattern().IsMatch(settings.Key), "A site's key is 1 to 40 lower-case letters, digits and hyphens.", nameof(settings.Key));
        Refuse(
            settings.Prefix.Length > 0 && (!KeyPattern().IsMatch(settings.Prefix) || ReservedPaths.Contains(settings.Prefix)),
            "This cannot be a site's prefix.", nameof(settings.Prefix));
        Refuse(settings.BaseUrl is { } address && !IsBase(address), "This is no address of a site, such as https://tin.example.vn.", nameof(settings.BaseUrl));
        Refuse(!IsPageSize(settings.PageSize), "A page holds 1 to 200 items.", nameof(settings.PageSize));
        Refuse(settings.MeasurementHosts.Any(h => !HostPattern().IsMatch(h)), "This is no host name.", nameof(settings.MeasurementHosts));

        // What is only kept may hold anything.
        var known = JsonSerializer.SerializeToNode(settings with { Others = [] }, SiteSettings.Json)!;
        Refuse(
            known.ToJsonString().Contains(@"\u0000", StringComparison.Ordinal) || HoldsNull(known),
            "A site's settings can hold neither U+0000 nor null inside a list.", null);
        return problems;

        void Refuse(bool isWrong, string sentence, string? member)
        {
            if (isWrong)
            {
                problems.Add(new Problem(sentence, member));
            }
        }
    }

    private static bool IsBase(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri.Query.Length + uri.Fragment.Length == 0 && address.All(char.IsAscii);

    // Absent members are not written, so a null left over is one of a list.
    private static bool HoldsNull(JsonNode? node) => node switch
    {
        null => true,
        JsonObject members => members.Any(m => HoldsNull(m.Value)),
        JsonArray entries => entries.Any(HoldsNull),
        _ => false,
    };

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?\\z")]
    private static partial Regex KeyPattern();

    [GeneratedRegex("^[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?\\z")]
    private static partial Regex HostPattern();
}
