namespace NewsPortal.Publishing.Suggesting;

/// <summary>A public item that is about the same, as whoever can search has found it.</summary>
/// <param name="Day">On which it was published, in the site's zone, as shown.</param>
public sealed record RelatedItem(string Id, string Type, string Title, string Day);
