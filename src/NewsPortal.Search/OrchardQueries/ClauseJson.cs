using System.Globalization;
using System.Text.Json.Nodes;
using NewsPortal.Vietnamese;

namespace NewsPortal.Search.OrchardQueries;

/// <summary>Reads the members of clauses, whatever stands in the places of what is expected.</summary>
internal static class ClauseJson
{
    /// <summary>The one member of an object, as nearly all clauses are written.</summary>
    /// <param name="what">For the sentence when it is none.</param>
    public static (string Name, JsonNode? Value) Only(JsonNode? node, string what) =>
        node is JsonObject { Count: 1 } only ? only.Select(m => (m.Key, m.Value)).Single()
        : throw new CannotRunException($"{what} must be an object with one member.");

    public static JsonObject Object(JsonNode? node, string what) =>
        node as JsonObject ?? throw new CannotRunException($"{what} must be an object.");

    public static string Text(JsonNode? node, string what) =>
        ParameterText.Of(node) is not { } text ? throw new CannotRunException($"{what} must be a text or a number.")
        : text.Length > QueryText.MaxLength ? throw new CannotRunException($"{what} is longer than {QueryText.MaxLength} characters.")
        : text;

    /// <summary>Refuses members that would be passed over: they would change what is found.</summary>
    public static void Allow(JsonObject clause, string what, params ReadOnlySpan<string> names)
    {
        foreach (var (name, _) in clause)
        {
            if (!names.Contains(name))
            {
                throw new CannotRunException($"{what} asks for “{Short(name)}”, which is not known here.");
            }
        }
    }

    /// <param name="usual">When there is no such member, or it is a parameter that nobody has given yet.</param>
    public static int Number(JsonNode? node, string what, int usual) =>
        node is null ? usual
        : ParameterText.Of(node) is not { } text ? throw new CannotRunException($"{what} must be a number.")
        : ParameterText.IsOpen(text) ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new CannotRunException($"{what} must be a whole number that is not negative.");

    /// <summary>The beginning of a name from outside, for a sentence.</summary>
    public static string Short(string name) => VietnameseText.Truncate(VietnameseText.Normalize(name).ReplaceLineEndings(" "), 100);
}
