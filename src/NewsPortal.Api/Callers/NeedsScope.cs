using NewsPortal.People.Tokens;

namespace NewsPortal.Api.Callers;

/// <summary>An endpoint that a token must have a scope for.</summary>
internal sealed record NeedsScope(TokenScope Scope);
