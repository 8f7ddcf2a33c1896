using NewsPortal.People.Rights;

namespace NewsPortal.People.Tokens;

/// <summary>A program that shows a token, and for whom it works.</summary>
/// <param name="PersonName">As colleagues know them.</param>
/// <param name="Access">What the person may on the token's site and the scopes let through, at this moment.</param>
public sealed record TokenBearer(
    string TokenId, string TokenName, string SiteKey, string PersonId, string PersonName, IReadOnlyList<TokenScope> Scopes, DateTimeOffset MadeAt, Access Access);
