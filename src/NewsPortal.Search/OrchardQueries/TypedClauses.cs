using System.Buffers;
using System.Text.Json.Nodes;

namespace NewsPortal.Search.OrchardQueries;

/// <summary>
/// Clauses with what somebody typed: query_string and simple_query_string. Parameters in them are read as the search page
/// reads them. What the template itself says in Lucene's signs is told apart: it would mean something else here.
/// </summary>
internal static class TypedClauses
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("+|&!(){}[]^~*?:\\/<>");

    private static readonly string[] Operators = ["AND", "OR", "NOT"];

    /// <param name="isCheck">True while parameters stand open, so that all of the text is the template's.</param>
    public static Wish Read(string name, JsonNode? clause, bool isCheck)
    {
        var said = ClauseJson.Object(clause, name);
        ClauseJson.Allow(said, name, "query", "fields", "default_field", "default_operator", "boost");
        var isAnd = WordClauses.IsAnd(said["default_operator"], name);
        List<bool> parts = [.. Fields(said, name).Select(field => WordClauses.IsOfPart(field, isAnalyzed: true))];
        var text = ClauseJson.Text(said["query"], name);
        var typed = QueryText.Parse(text);
        if (isCheck)
        {
            Check(name, text, typed, isAnd);
        }

        if (typed.Words.Count > MatchRule.MaxWords)
        {
            throw new CannotRunException($"it looks for more than {MatchRule.MaxWords} words.");
        }

        return typed is { Words.Count: 0, Phrases.Count: 0, Filters.Count: 0 }
            ? new NoDocument() : new TypedWish(typed, isAnd, !parts.Contains(false));
    }

    private static List<string> Fields(JsonObject said, string name)
    {
        List<JsonNode?> listed = [.. said["fields"] as IEnumerable<JsonNode?> ?? [said["fields"]]];
        var fields = listed.Append(said["default_field"]).Where(field => field is not null).Select(field => ClauseJson.Text(field, name)).ToList();
        return fields.Count > 0 ? fields : throw new CannotRunException($"{name} names no field.");
    }

    private static void Check(string name, string text, Query typed, bool isAnd)
    {
        if (text.AsSpan().ContainsAny(Signs) || text.Split(' ').Any(Operators.Contains))
        {
            throw new CannotRunException($"the text of {name} holds signs of Lucene's, such as * : ( ) + AND.");
        }

        if (!isAnd && typed.Phrases.Count + Math.Min(1, typed.Words.Count) > 1)
        {
            throw new CannotRunException($"{name} lets a phrase stand for other words, and here a phrase must be there.");
        }
    }
}
