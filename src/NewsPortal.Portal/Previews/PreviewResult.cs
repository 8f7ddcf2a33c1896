using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Writing;
using NewsPortal.Portal.Requests;

namespace NewsPortal.Portal.Previews;

/// <summary>
/// An item that nobody has published, drawn as its public page would be: the same reads, shapes and theme, the same silence
/// on internal fields, marked as a draft. Nothing is stored, counted or redirected, and nobody may keep the answer.
/// </summary>
/// <param name="image">Of the item as it would be published; see <see cref="ItemImager"/>.</param>
public sealed class PreviewResult(ItemImage image) : IResult
{
    /// <summary>UTC; until when the link that was followed works. Null for somebody of the newsroom.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>True for a page of the newsroom's frame, which may stand in a page of the same host and has passed no <see cref="SiteMiddleware"/>.</summary>
    public bool IsFramed { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var page = httpContext.RequestServices.GetRequiredService<PreviewPage>();
        if (IsFramed && !await page.EnterAsync(image.Item.SiteKey, httpContext))
        {
            httpContext.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        PreviewHeaders.Write(httpContext.Response.Headers, IsFramed);
        await (await page.DrawAsync(image, EndsAt, httpContext.RequestAborted)).ExecuteAsync(httpContext);
    }
}
