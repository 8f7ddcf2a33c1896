using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Portal.Frames;

/// <summary>A site's tokens as a stylesheet of its own, whose address changes with its words.</summary>
public static partial class SiteStyle
{
    /// <returns>One rule; tokens that are no tokens, or could close the rule, are left out.</returns>
    public static string Css(LookSettings look)
    {
        ArgumentNullException.ThrowIfNull(look);
        var css = new StringBuilder(":root {\n");
        foreach (var (name, value) in look.Tokens.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            if (Name().IsMatch(name) && value.Length < 2000 && IsValue(value))
            {
                css.Append("  ").Append(name).Append(": ").Append(value).Append(";\n");
            }
        }

        return css.Append("}\n").ToString();
    }

    /// <returns><c>/assets/site-{hash}.css</c>, without the mount.</returns>
    public static string Path(LookSettings look) =>
        $"assets/site-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Css(look))))[..12]}.css";

    // A quoted data: URI may hold anything but its quote; outside quotes nothing may end the declaration, or reach past it.
    private static bool IsValue(string value) => Value().IsMatch(value) && IsClosed(Quoted().Replace(value, ""));

    private static bool IsClosed(string value)
    {
        var depth = 0;
        foreach (var c in value)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0 && !value.Contains("/*", StringComparison.Ordinal);
    }

    [GeneratedRegex("^--site-[a-z0-9-]{1,40}$")]
    private static partial Regex Name();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("""^(?:[a-zA-Z0-9%., /()#*+-]|url\("data:image/svg\+xml,[^"\\<>\n]*"\))*$""")]
    private static partial Regex Value();
}
