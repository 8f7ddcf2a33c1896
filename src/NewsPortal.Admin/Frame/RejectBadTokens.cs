using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace NewsPortal.Admin.Frame;

/// <summary>
/// Refuses a request that changes something without a valid antiforgery token. For endpoints that are no Razor Pages: the
/// middleware would only note that the token is bad.
/// </summary>
internal sealed class RejectBadTokens(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext;
        return HttpMethods.IsGet(request.Request.Method) || await antiforgery.IsRequestValidAsync(request)
            ? await next(context)
            : Results.StatusCode(StatusCodes.Status400BadRequest);
    }
}
