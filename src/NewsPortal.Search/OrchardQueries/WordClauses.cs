using System.Text.Json.Nodes;

namespace NewsPortal.Search.OrchardQueries;

/// <summary>Clauses that look for words: match, match_phrase, prefix, and term and terms on a text.</summary>
internal static class WordClauses
{
    public static Wish Match(JsonNode? clause)
    {
        var (field, value) = ClauseJson.Only(clause, "match");
        var isOfPart = IsOfPart(field, isAnalyzed: true);
        if (value is not JsonObject said)
        {
            return Words(ClauseJson.Text(value, "match"), areAllNeeded: false, isOfPart);
        }

        ClauseJson.Allow(said, "match", "query", "operator", "boost", "zero_terms_query");
        var wish = Words(ClauseJson.Text(said["query"], "match"), IsAnd(said["operator"], "match"), isOfPart);
        return wish is NoDocument && ParameterText.Of(said["zero_terms_query"]) == "all" ? new AnyDocument() : wish;
    }

    public static Wish Phrase(JsonNode? clause)
    {
        var (field, value) = ClauseJson.Only(clause, "match_phrase");
        var isOfPart = IsOfPart(field, isAnalyzed: true);
        if (value is JsonObject said)
        {
            ClauseJson.Allow(said, "match_phrase", "query", "value", "boost", "slop");
            if (said["slop"] is { } slop && ParameterText.Of(slop) != "0")
            {
                throw new CannotRunException("match_phrase asks for words with others between them (“slop”), which is not known here.");
            }

            value = said["query"] ?? said["value"];
        }

        var text = ClauseJson.Text(value, "match_phrase");
        if (WordsOf(text) is not { Words.Count: > 1 })
        {
            return Words(text, areAllNeeded: true, isOfPart);
        }

        var writer = new QueryWriter();
        writer.AddPhrase(text);
        return new PhraseWish(writer.Finish().Phrases.Single(), isOfPart);
    }

    public static Wish Prefix(JsonNode? clause)
    {
        var (field, value) = ClauseJson.Only(clause, "prefix");
        var isOfPart = IsOfPart(field, isAnalyzed: false);
        if (value is JsonObject said)
        {
            ClauseJson.Allow(said, "prefix", "value", "prefix", "boost");
            value = said["value"] ?? said["prefix"];
        }

        return new WordsWish(OneWord(ClauseJson.Text(value, "prefix"), "prefix"), AreAllNeeded: true, Begins: true, isOfPart);
    }

    /// <summary>Term and terms: words as they stand in the index, any of which will do.</summary>
    public static Wish Terms(string field, IReadOnlyList<string> values)
    {
        var isOfPart = IsOfPart(field, isAnalyzed: false);
        List<Query> words = [.. values.Select(value => OneWord(value, "term"))];
        return words.Count == 0 ? new NoDocument()
            : new WordsWish(new Query { Words = [.. words.Select(word => word.Words[0]).Distinct()] }, AreAllNeeded: false, Begins: false, isOfPart);
    }

    /// <summary>Whether “and” is asked for between words; “or” is usual.</summary>
    public static bool IsAnd(JsonNode? node, string what) => (node is null ? "OR" : ParameterText.Of(node)?.ToUpperInvariant()) switch
    {
        "AND" => true,
        "OR" => false,
        _ => throw new CannotRunException($"the operator of {what} must be “and” or “or”."),
    };

    /// <param name="isAnalyzed">True when Orchard takes the text apart into words before it looks for it.</param>
    /// <returns>False when the field is title and text together.</returns>
    public static bool IsOfPart(string field, bool isAnalyzed) => OrchardFields.Of(field) switch
    {
        OrchardField.FullText => false,
        OrchardField.PartOfText => true,
        OrchardField.WholeTitle when isAnalyzed => true,
        OrchardField.WholeTitle => throw new CannotRunException($"it compares whole titles (“{field}”), which this index takes apart into words."),
        _ => throw new CannotRunException($"it asks for “{ClauseJson.Short(field)}”, which this index does not keep as a field."),
    };

    private static Wish Words(string text, bool areAllNeeded, bool isOfPart) => WordsOf(text) is { Words.Count: > 0 } words
        ? new WordsWish(words, areAllNeeded, Begins: false, isOfPart)
        : new NoDocument();

    private static Query WordsOf(string text)
    {
        var writer = new QueryWriter();
        writer.AddWords(text);
        return writer.Finish() is { Words.Count: <= MatchRule.MaxWords } words ? words
            : throw new CannotRunException($"it looks for more than {MatchRule.MaxWords} words.");
    }

    private static Query OneWord(string text, string what) => WordsOf(ParameterText.IsOpen(text) ? "a" : text) is { Words.Count: 1 } word ? word
        : throw new CannotRunException($"{what} compares single words, and “{ClauseJson.Short(text)}” is not one word.");
}
