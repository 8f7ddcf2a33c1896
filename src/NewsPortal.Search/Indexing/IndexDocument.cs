namespace NewsPortal.Search;

/// <summary>One value a document is filtered by.</summary>
/// <param name="Value">Compared as it is by filters; people may type it without marks. Cut after 200 characters.</param>
public readonly record struct Keyword(KeywordField Field, string Value)
{
    /// <summary>The <see cref="KeywordField.Site"/> of what every site shows.</summary>
    public const string EverySite = "*";
}

/// <summary>What the index is told of one document.</summary>
/// <param name="Id">At most 64 characters; the same id put again replaces.</param>
/// <param name="SortKey">Microseconds in UTC; newer documents win ties and come first when sorted by date.</param>
/// <param name="Title">Plain text; may be empty.</param>
/// <param name="Body">Plain text; may be empty.</param>
/// <param name="Keywords">Repeats count once.</param>
public sealed record IndexDocument(
    string Id, long SortKey, string Title, string Body, IReadOnlyList<Keyword> Keywords)
{
    internal const int MaxIdLength = 64;
}
