using System.Text.Json.Nodes;

namespace NewsPortal.Search.OrchardQueries;

/// <summary>Reads the clauses of a query of Orchard, which are those of Elasticsearch as far as Orchard knows them.</summary>
/// <param name="isCheck">True while parameters stand open.</param>
internal sealed class ClauseReader(bool isCheck)
{
    /// <summary>Each costs a look into the index.</summary>
    private const int MostClauses = 256;

    private int _clauses;

    /// <exception cref="CannotRunException">It says something that cannot be said here.</exception>
    public Wish Read(JsonNode? node)
    {
        var (name, clause) = ClauseJson.Only(node, "a clause");
        if (++_clauses > MostClauses)
        {
            throw new CannotRunException($"it has more than {MostClauses} clauses.");
        }

        return name switch
        {
            "bool" => Bool(ClauseJson.Object(clause, "bool")),
            "match_all" => new AnyDocument(),
            "match" => WordClauses.Match(clause),
            "match_phrase" => WordClauses.Phrase(clause),
            "term" => Term(clause),
            "terms" => Terms(clause),
            "prefix" => WordClauses.Prefix(clause),
            "range" => DateClauses.Range(clause),
            "query_string" or "simple_query_string" => TypedClauses.Read(name, clause, isCheck),
            _ => throw new CannotRunException($"it uses “{ClauseJson.Short(name)}”, which is not known here."),
        };
    }

    private AllWish Bool(JsonObject clause)
    {
        var (wishes, should) = (new List<Wish>(), new List<Wish>());
        JsonNode? least = null;
        foreach (var (name, value) in clause)
        {
            switch (name.ToLowerInvariant())
            {
                case "must" or "filter":
                    wishes.AddRange(Clauses(value, name));
                    break;
                case "must_not" or "mustnot":
                    wishes.AddRange(Clauses(value, name).Select(unwanted => new NotWish(unwanted)));
                    break;
                case "should":
                    should.AddRange(Clauses(value, name));
                    break;
                case "minimum_should_match":
                    least = value;
                    break;
                case "boost":
                    break;
                default:
                    throw new CannotRunException($"bool asks for “{ClauseJson.Short(name)}”, which is not known here.");
            }
        }

        if (should.Count > 0)
        {
            wishes.Add(Should(should, least, isOptional: wishes.Exists(wish => wish is not NotWish)));
        }

        return wishes.TrueForAll(wish => wish is NotWish)
            ? throw new CannotRunException("a bool says nothing of what must be there, which finds nothing in Orchard.")
            : new AllWish(wishes);
    }

    private static Wish Should(List<Wish> wishes, JsonNode? least, bool isOptional)
    {
        var needed = ParameterText.Of(least) == "100%" ? wishes.Count
            : ClauseJson.Number(least, "minimum_should_match", isOptional ? 0 : 1);
        return needed == wishes.Count ? new AllWish(wishes)
            : needed == 1 ? Alternatives.Of(wishes)
            : throw new CannotRunException(needed == 0
                ? "its should clauses are no condition and only raise some results, which is not known here."
                : "minimum_should_match asks for some of several clauses; here it is one or all.");
    }

    private List<Wish> Clauses(JsonNode? value, string name) => value switch
    {
        JsonObject one => [Read(one)],
        JsonArray several => [.. several.Select(Read)],
        _ => throw new CannotRunException($"{ClauseJson.Short(name)} must be a clause or a list of clauses."),
    };

    private static Wish Term(JsonNode? clause)
    {
        var (field, value) = ClauseJson.Only(clause, "term");
        if (value is JsonObject said)
        {
            ClauseJson.Allow(said, "term", "value", "boost");
            value = said["value"];
        }

        return Values(field, [ClauseJson.Text(value, "term")]);
    }

    private static Wish Terms(JsonNode? clause)
    {
        var (field, value) = ClauseJson.Only(clause, "terms");
        return value switch
        {
            JsonArray list => Values(field, [.. list.Select(one => ClauseJson.Text(one, "terms"))]),
            JsonValue text when ParameterText.Of(text) is { } open && ParameterText.IsOpen(open) => Values(field, [open]),
            _ => throw new CannotRunException("terms must be a list of texts."),
        };
    }

    private static Wish Values(string field, List<string> values) => OrchardFields.Of(field) switch
    {
        OrchardField.ContentType => new TypesWish(values),
        OrchardField.IsPublished => values is ["true"] ? new AnyDocument()
            : throw new CannotRunException("it asks for what is not published, which is never found."),
        _ => WordClauses.Terms(field, values),
    };
}
