using System.Text.Json;

namespace NewsPortal.Search.OrchardQueries;

/// <summary>A query that a recipe brought, under the name by which it is run.</summary>
/// <param name="Source">Lucene, Sql, Elasticsearch.</param>
/// <param name="Template">Null when it has none.</param>
public sealed record SavedQuery(string Name, string Source, string? Template)
{
    private const int LongestName = 200;

    // As deep as recipes may be.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    /// <summary>The queries of a recipe step, those that have a name.</summary>
    /// <param name="step">The step's JSON, whatever it holds.</param>
    internal static IReadOnlyList<SavedQuery> ReadStep(string step)
    {
        using var document = JsonDocument.Parse(step, Deep);
        return Member(document.RootElement, "Queries") is { ValueKind: JsonValueKind.Array } entries
            ? [.. entries.EnumerateArray().Select(Read).OfType<SavedQuery>()]
            : [];
    }

    /// <returns>Why it cannot be run here, an English sentence; null when it can.</returns>
    public string? WhyNot(TypeNames types) => WhyNot(types, out _);

    /// <returns>A parameter that the query asks for and nobody gave; null when it has all.</returns>
    public string? MissingOf(QueryParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return QueryTemplate.Read(Template ?? "").Names.FirstOrDefault(name => parameters.Find(name) is null);
    }

    /// <summary>The query with its parameters. Only of one that can be run and has all of them.</summary>
    /// <param name="whyNot">Why it cannot be run with these; null when it can.</param>
    /// <returns>Null when it cannot.</returns>
    public OrchardQuery? With(QueryParameters parameters, TypeNames types, out string? whyNot)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return TryRead(parameters, types, out whyNot);
    }

    /// <param name="notes">What is different here when it can be run.</param>
    internal string? WhyNot(TypeNames types, out IReadOnlyList<string> notes)
    {
        notes = TryRead(null, types, out var whyNot)?.Notes ?? [];
        return whyNot;
    }

    private OrchardQuery? TryRead(QueryParameters? parameters, TypeNames types, out string? whyNot)
    {
        whyNot = null;
        try
        {
            return Source.ToUpperInvariant() switch
            {
                _ when Name.Length > LongestName || Name.Contains('/', StringComparison.Ordinal) =>
                    throw new CannotRunException("its name holds a slash or is too long for an address."),
                "LUCENE" when Template is not null => OrchardQuery.Read(QueryTemplate.Read(Template), parameters, types),
                "LUCENE" => throw new CannotRunException("it has no template."),
                "SQL" => throw new CannotRunException("it asks the tables of Orchard's database."),
                "ELASTICSEARCH" => throw new CannotRunException("it is asked of Elasticsearch."),
                _ => throw new CannotRunException($"nothing answers queries of the source “{ClauseJson.Short(Source)}”."),
            };
        }
        catch (CannotRunException e)
        {
            whyNot = $"“{ClauseJson.Short(Name)}” does not run here: {e.Message}";
            return null;
        }
    }

    private static SavedQuery? Read(JsonElement entry)
    {
        var template = Member(entry, "Template") ?? Member(Member(Member(entry, "Properties"), "LuceneQueryMetadata"), "Template");
        return Text(Member(entry, "Name")) is { Length: > 0 } name
            ? new SavedQuery(name, Text(Member(entry, "Source")) ?? "", Text(template)) : null;
    }

    // Orchard's own recipes write names in either case.
    private static JsonElement? Member(JsonElement? element, string name) => element is not { ValueKind: JsonValueKind.Object } members ? null
        : members.EnumerateObject().Where(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase)).Select(m => (JsonElement?)m.Value).FirstOrDefault();

    private static string? Text(JsonElement? element) => element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
