namespace NewsPortal.Portal.Shapes;

/// <summary>The mark on a page that shows a draft; no public page has one.</summary>
/// <param name="Word">Drawn across the page.</param>
/// <param name="Note">What the reader should know of the page.</param>
public sealed record DraftShape(string Word, string Note);
