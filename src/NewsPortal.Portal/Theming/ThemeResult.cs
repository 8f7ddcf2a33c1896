using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Portal.Shapes;

namespace NewsPortal.Portal.Theming;

/// <summary>
/// A page drawn by a view of its site's theme: <c>/Themes/{theme}/{view}.cshtml</c>. There is no controller and no
/// route to a view; an endpoint returns this. Throws when the theme has no such view.
/// </summary>
public sealed class ThemeResult<T>(string view, PageShape<T> page) : IResult, IStatusCodeHttpResult
{
    private const string Html = "text/html; charset=utf-8";

    private static readonly ActionDescriptor NoAction = new();

    public int StatusCode { get; init; } = StatusCodes.Status200OK;

    int? IStatusCodeHttpResult.StatusCode => StatusCode;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        var action = new ActionContext(httpContext, httpContext.GetRouteData(), NoAction);
        var data = new ViewDataDictionary<PageShape<T>>(
            services.GetRequiredService<IModelMetadataProvider>(), action.ModelState)
        {
            Model = page,
            [ThemeView.PageKey] = page,
        };
        var result = new ViewResult
        {
            ViewName = $"/Themes/{page.Frame.Theme}/{view}.cshtml",
            ViewData = data,
            StatusCode = StatusCode,
            ContentType = Html,
        };
        return services.GetRequiredService<IActionResultExecutor<ViewResult>>().ExecuteAsync(action, result);
    }
}
