namespace NewsPortal.Portal.Shapes;

/// <summary>A page of the site's corrections, newest first.</summary>
/// <param name="Pager">Null when everything fits on one page.</param>
public sealed record CorrectionsShape(string Heading, string Intro, IReadOnlyList<CorrectionShape> Corrections, PagerShape? Pager);

/// <param name="Item">Leads to the note on the item's page.</param>
/// <param name="Kind">What kind of item it is: <c>Tin bài</c>; null when nobody says.</param>
/// <param name="Language">Of the item where it is not that of the interface; null otherwise.</param>
public sealed record CorrectionShape(NoteShape Note, LinkShape Item, string? Kind, string? Language);
