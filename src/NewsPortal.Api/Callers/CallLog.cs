using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.Tokens;

namespace NewsPortal.Api.Callers;

/// <summary>Tells the audit log of every call with a token, whatever became of it.</summary>
internal sealed class CallLog(IServiceScopeFactory scopes)
{
    private const int MaxPath = 300;

    /// <summary>In a session of its own: what a call has left undone is not stored with it.</summary>
    public async Task AddAsync(TokenBearer bearer, Actor actor, HttpRequest request, int status)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var path = Vietnamese.VietnameseText.Truncate(request.Path.Value ?? "", MaxPath);
        db.Audit.Add(new AuditEvent(
            "token.used", "token", bearer.TokenId, bearer.SiteKey,
            After: AuditJson.Of(("token", bearer.TokenName), ("method", request.Method), ("path", path), ("status", status))));
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
