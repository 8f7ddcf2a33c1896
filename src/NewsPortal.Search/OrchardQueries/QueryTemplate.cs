using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsPortal.Search.OrchardQueries;

/// <summary>
/// The JSON of a query with places for parameters. It is read first and filled then, value by value: whatever a parameter
/// holds, it stays one value.
/// </summary>
internal sealed class QueryTemplate
{
    /// <summary>Longer ones are not read, in UTF-16 units.</summary>
    public const int MaxLength = 64_000;

    private readonly JsonNode? _root;
    private readonly SortedSet<string> _names = new(StringComparer.Ordinal);

    private QueryTemplate(JsonElement root) => _root = Copy(root);

    /// <summary>Of the parameters, each once.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <exception cref="CannotRunException">It is no JSON, too long, or holds more of Liquid than parameters.</exception>
    public static QueryTemplate Read(string text)
    {
        if (text.Length > MaxLength)
        {
            throw new CannotRunException($"its template is longer than {MaxLength} characters.");
        }

        var json = ParameterText.ToJson(text) ?? throw new CannotRunException("its template holds more of Liquid than parameters such as {{ term }}.");
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions
            {
                CommentHandling = JsonCommentHandling.Skip,
                AllowTrailingCommas = true,
                AllowDuplicateProperties = false,
            });
            return new QueryTemplate(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair is found out only when the text is read.
            throw new CannotRunException("its template is not JSON.");
        }
    }

    /// <summary>The query with values in the places of its parameters.</summary>
    /// <param name="parameters">With all <see cref="Names"/>; null to check a query before anybody gave any.</param>
    /// <exception cref="CannotRunException">A list stands inside a text.</exception>
    public JsonNode? Fill(QueryParameters? parameters) => Fill(_root, parameters);

    private static JsonNode? Fill(JsonNode? node, QueryParameters? parameters) => node switch
    {
        JsonObject { Count: 1 } hole when hole[ParameterText.Member] is { } name => ValueOf(name.GetValue<string>(), parameters),
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Fill(m.Value, parameters)))),
        JsonArray items => new JsonArray([.. items.Select(item => Fill(item, parameters))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String =>
            JsonValue.Create(ParameterText.Fill(value.GetValue<string>(), name => TextOf(name, parameters))),
        _ => node?.DeepClone(),
    };

    private static JsonNode ValueOf(string name, QueryParameters? parameters) =>
        parameters is null ? JsonValue.Create(ParameterText.Open) : parameters.Find(name)!.DeepClone();

    private static string TextOf(string name, QueryParameters? parameters) => ParameterText.Of(ValueOf(name, parameters))
        ?? throw new CannotRunException($"the parameter “{name}” stands in a text and must be a text or a number.");

    private JsonNode? Copy(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => CopyMembers(element),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Copy)]),
        JsonValueKind.String => JsonValue.Create(Noted(element.GetString()!)),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(element.Clone()),
    };

    private JsonObject CopyMembers(JsonElement element)
    {
        var copy = new JsonObject();
        foreach (var member in element.EnumerateObject())
        {
            if (member.Name == ParameterText.Member && member.Value.ValueKind == JsonValueKind.String)
            {
                _names.Add(member.Value.GetString()!);
                copy.Add(member.Name, member.Value.GetString());
                continue;
            }

            if (member.Name.Contains("{{", StringComparison.Ordinal))
            {
                throw new CannotRunException("a parameter stands where a name is expected.");
            }

            copy.Add(member.Name, Copy(member.Value));
        }

        return copy;
    }

    private string Noted(string text)
    {
        if (ParameterText.IsOpen(text))
        {
            throw new CannotRunException("its template holds U+FFFF, which is no character.");
        }

        _names.UnionWith(ParameterText.NamesIn(text));
        return text;
    }
}
