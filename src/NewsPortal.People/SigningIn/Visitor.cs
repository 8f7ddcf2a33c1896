namespace NewsPortal.People.SigningIn;

/// <summary>Where somebody comes from who is not known yet.</summary>
/// <param name="Address">The network address as the server sees it.</param>
/// <param name="UserAgent">As the browser says; null when it says nothing. Trusted with nothing.</param>
public sealed record Visitor(string Address, string? UserAgent);
