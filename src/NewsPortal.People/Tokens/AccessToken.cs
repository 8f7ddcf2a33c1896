namespace NewsPortal.People.Tokens;

/// <summary>A token by which a program works for a person on one site. What the program sends is kept nowhere, only its hash.</summary>
public sealed class AccessToken
{
    public required string Id { get; init; }

    public required string PersonId { get; init; }

    public required string SiteKey { get; init; }

    /// <summary>What the person calls it: the program that has it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of what the program sends.</summary>
    public required string Hash { get; init; }

    /// <summary>Names of <see cref="TokenScope"/>, with blanks between.</summary>
    public required string Scopes { get; init; }

    /// <summary>That of the person when it was made: the token ends with their password.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>UTC, to the hour; null when it was never used.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>UTC; null as long as it was not taken back.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    public IReadOnlyList<TokenScope> ScopeList => TokenScopes.Read(Scopes);
}
