using NewsPortal.People.Tokens;
using NewsPortal.Publishing;

namespace NewsPortal.Api.Callers;

/// <summary>Whose token the request bears. Set before any endpoint runs.</summary>
internal sealed class Caller
{
    private TokenBearer? _bearer;

    public TokenBearer Bearer
    {
        get => _bearer ?? throw new InvalidOperationException("Nobody has shown a token.");
        set => _bearer = value;
    }

    /// <summary>The site of the token, which is that of the address.</summary>
    public string SiteKey => Bearer.SiteKey;

    public Worker Worker => new(Bearer.PersonId, Bearer.PersonName, Bearer.Access);
}
