namespace NewsPortal.Generator;

/// <summary>One invented article. All indexes point into the lists of <see cref="GeneratedWorld"/>.</summary>
/// <param name="Title">Plain text in NFC, 40 to 140 characters.</param>
/// <param name="Summary">Plain text in NFC, one or two sentences.</param>
/// <param name="BodyHtml">
/// Well-formed, escaped HTML of p, h2, ul, li, blockquote and plain tables, without attributes.
/// </param>
/// <param name="TagIndexes">None to eight, without repeats.</param>
/// <param name="Credits">In the order they are printed; none for one article in sixteen.</param>
/// <param name="SourceIndex">Null when the article is the portal's own.</param>
/// <param name="ProjectIndexes">None to two, the main one first.</param>
/// <param name="PlaceIndexes">One to four, the main one first.</param>
/// <param name="OrganisationIndexes">Two or three, the leading one first.</param>
/// <param name="PublishedAt">In UTC; office hours and weekdays of Vietnam are the busiest.</param>
/// <param name="EventDate">The day in Vietnam of the event reported. Null when the article tells of none.</param>
public sealed record GeneratedArticle(
    string Title,
    string Summary,
    string BodyHtml,
    int SectionIndex,
    IReadOnlyList<int> TagIndexes,
    IReadOnlyList<GeneratedCredit> Credits,
    int? SourceIndex,
    IReadOnlyList<int> ProjectIndexes,
    IReadOnlyList<int> PlaceIndexes,
    IReadOnlyList<int> OrganisationIndexes,
    DateTimeOffset PublishedAt,
    DateOnly? EventDate);
