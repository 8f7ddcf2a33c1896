using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsPortal.Search.OrchardQueries;

/// <summary>The parameters in the text of a template: <c>{{ term }}</c> and <c>{{ term | json }}</c>, and nothing else of Liquid.</summary>
internal static partial class ParameterText
{
    /// <summary>
    /// Stands for what nobody has given yet while a query is checked: two words, as most people type, and a mark that no
    /// text has.
    /// </summary>
    public const string Open = "tham\uFFFF số";

    /// <summary>The name of the one member of the object that a parameter outside of texts is read as.</summary>
    public const string Member = "{{";

    public static bool IsOpen(string text) => text.Contains('\uFFFF', StringComparison.Ordinal);

    /// <summary>Writes the parameters of a template so that it can be read as JSON.</summary>
    /// <returns>Null when it holds more of Liquid than parameters.</returns>
    public static string? ToJson(string template)
    {
        var json = new StringBuilder(template.Length);
        var isInText = false;
        for (var at = 0; at < template.Length; at++)
        {
            if (template.AsSpan(at).StartsWith("{%", StringComparison.Ordinal))
            {
                return null;
            }

            if (template.AsSpan(at).StartsWith("{{", StringComparison.Ordinal))
            {
                if (Parameter().Match(template, at) is not { Success: true } found || found.Index != at)
                {
                    return null;
                }

                json.Append(isInText ? found.Value : $$"""{"{{Member}}":"{{found.Groups["name"].Value}}"}""");
                at += found.Length - 1;
                continue;
            }

            json.Append(template[at]);
            if (isInText && template[at] == '\\' && at + 1 < template.Length)
            {
                json.Append(template[++at]);
            }
            else if (template[at] == '"')
            {
                isInText = !isInText;
            }
        }

        return json.ToString();
    }

    public static IEnumerable<string> NamesIn(string text) => Parameter().Matches(text).Select(found => found.Groups["name"].Value);

    /// <summary>A text with the values in the places of its parameters.</summary>
    /// <param name="valueOf">The text of a parameter.</param>
    public static string Fill(string text, Func<string, string> valueOf) =>
        Parameter().Replace(text, found => valueOf(found.Groups["name"].Value));

    /// <returns>Null for what is neither text, number nor truth value.</returns>
    public static string? Of(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number => node.ToJsonString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    [GeneratedRegex(@"\{\{\s*(?<name>[A-Za-z_][A-Za-z0-9_]*)\s*(?:\|\s*json\s*)?\}\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
