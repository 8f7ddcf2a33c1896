using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Sites.Redirects;

/// <summary>A rule as JSON, as Orchard Core writes it: what recipes bring and screens write is read here.</summary>
public static class RuleText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>True when the rule redirects; one that rewrites in silence is kept and does not act.</summary>
    public static bool Acts(JsonObject rule) =>
        string.Equals((string?)RecipeJson.Member(rule, "Source"), "Redirect", StringComparison.OrdinalIgnoreCase)
        && ((string?)RecipeJson.Member(rule, "Pattern") ?? "").Length > 0;

    /// <returns>Why a rule's pattern and target cannot be used, in English; null when they can.</returns>
    public static string? WhyNot(JsonObject rule)
    {
        var (pattern, target) = (Pattern(rule), Target(rule));
        if ((pattern + target).Contains('\0', StringComparison.Ordinal))
        {
            return "a rule cannot hold U+0000.";
        }

        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking).Replace("", target);
            return null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return $"the pattern cannot be used: {e.Message}";
        }
    }

    /// <summary>The rule as it is stored. Asked for only where <see cref="WhyNot"/> found nothing.</summary>
    /// <param name="rule">Gets the id.</param>
    public static RedirectRule Read(JsonObject rule, string id, string siteKey, int position)
    {
        ArgumentNullException.ThrowIfNull(rule);
        rule["Id"] = id;
        return new RedirectRule
        {
            Id = id,
            SiteKey = siteKey,
            Position = position,
            Pattern = Acts(rule) ? Pattern(rule) : "",
            Target = Target(rule),
            IgnoreCase = (bool?)RecipeJson.Member(rule, "IsCaseInsensitive") ?? true,
            Status = ((int?)RecipeJson.Member(rule, "RedirectType") ?? 0) switch { 302 or 0 => 302, 307 => 307, 308 => 308, _ => 301 },
            Data = rule.ToJsonString(Plain),
        };
    }

    private static string Pattern(JsonObject rule) => (string?)RecipeJson.Member(rule, "Pattern") ?? "";

    private static string Target(JsonObject rule) => (string?)RecipeJson.Member(rule, "SubstitutionPattern") ?? "/";
}
