namespace NewsPortal.People.Tokens;

/// <summary>A token that somebody wants for a program of theirs.</summary>
/// <param name="Name">What they call it.</param>
/// <param name="Days">One of <see cref="AccessTokens.Days"/>.</param>
public sealed record TokenWish(string? Name, string SiteKey, IReadOnlyList<TokenScope> Scopes, int Days);
