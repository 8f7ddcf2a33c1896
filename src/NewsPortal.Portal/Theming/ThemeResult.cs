using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Portal.Shapes;

namespace NewsPortal.Portal.Theming;

/// <summary>
/// A page drawn by a view of its site's theme, inside the theme's layout. There is no controller and no route to a view; an
/// endpoint returns this. Throws when the theme has no such view.
/// </summary>
public sealed class ThemeResult<T>(string view, PageShape<T> page) : IResult, IStatusCodeHttpResult
{
    private const string Html = "text/html; charset=utf-8";
    private const string Layout = "_Layout";

    public int StatusCode { get; init; } = StatusCodes.Status200OK;

    int? IStatusCodeHttpResult.StatusCode => StatusCode;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var services = httpContext.RequestServices;
        using var output = new PageOutput();
        var drawing = new Drawing(
            services.GetRequiredService<ThemeViews>(), services.GetRequiredService<HtmlEncoder>(), page, view, output);
        await drawing.DrawAsync(Layout, page);

        var response = httpContext.Response;
        response.StatusCode = StatusCode;
        response.ContentType = Html;
        response.ContentLength = output.Written.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(output.Written, httpContext.RequestAborted);
        }
    }
}
