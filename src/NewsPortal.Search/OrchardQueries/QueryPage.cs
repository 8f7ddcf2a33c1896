using System.Text.Json.Nodes;

namespace NewsPortal.Search.OrchardQueries;

/// <summary>Which of the results a query of Orchard asks for, and in which order.</summary>
/// <param name="IsOtherMoment">Sorted by when items were made or changed, for which here stands when they were published.</param>
internal sealed record QueryPage(int From, int Size, QueryOrder Order, bool IsOtherMoment)
{
    /// <summary>Each result is read and marked.</summary>
    private const int MostItems = 100;

    private const int UsualSize = 50;

    public static QueryPage Read(JsonObject root)
    {
        var (from, size) = (ClauseJson.Number(root["from"], "from", 0), ClauseJson.Number(root["size"], "size", UsualSize));
        if (size > MostItems || from > SearchSnapshot.MaxResults - size)
        {
            throw new CannotRunException(
                $"it asks for more than {MostItems} results at once, or behind the first {SearchSnapshot.MaxResults}.");
        }

        var field = Sort(root["sort"]);
        var meaning = OrchardFields.Of(field);
        return new QueryPage(
            from, size, field.Length == 0 ? QueryOrder.Relevance : QueryOrder.Newest, meaning == OrchardField.OtherMoment);
    }

    /// <returns>The field by which the highest come first; empty for the best first.</returns>
    private static string Sort(JsonNode? sort)
    {
        if (sort is null or JsonArray { Count: 0 })
        {
            return "";
        }

        var first = sort is JsonArray several
            ? several.Count == 1 ? several[0] : throw new CannotRunException("it sorts by more than one field.")
            : sort;
        var (field, order) = first is JsonObject ? ClauseJson.Only(first, "sort") : (ClauseJson.Text(first, "sort"), null);
        if (order is JsonObject said)
        {
            ClauseJson.Allow(said, "sort", "order");
            order = said["order"];
        }

        var isDescending = order is null ? field == "_score" : ParameterText.Of(order)?.ToUpperInvariant() == "DESC";
        return (OrchardFields.Of(field), isDescending) switch
        {
            _ when field == "_score" && isDescending => "",
            (OrchardField.PublishedAt or OrchardField.OtherMoment, true) => field,
            _ => throw new CannotRunException(
                $"it sorts by “{ClauseJson.Short(field)}” {(isDescending ? "downwards" : "upwards")}; results come with the best or the newest first."),
        };
    }
}
