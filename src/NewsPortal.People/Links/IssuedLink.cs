namespace NewsPortal.People.Links;

/// <summary>A link that was just made; nobody can read it again later.</summary>
/// <param name="Token">What stands at the end of its address.</param>
/// <param name="Address">Where it leads, as whoever made it wrote it.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="IsMailed">False when there is no mail: it must be given to the person by hand.</param>
public sealed record IssuedLink(string PersonId, string Token, string Address, DateTimeOffset ExpiresAt, bool IsMailed);
