using Microsoft.AspNetCore.Mvc.Razor;
using NewsPortal.Portal.Shapes;
using NewsPortal.Portal.Words;

namespace NewsPortal.Portal.Theming;

/// <summary>What every view and partial view of a theme knows: what stands around the page, and the words.</summary>
public abstract class ThemeView<TModel> : RazorPage<TModel>
{
    public FrameShape Frame => Around.Frame;

    /// <summary>The words of the interface.</summary>
    public Wording T => Frame.T;

    /// <summary>For parts of the interface inside content of another language; null when there is no difference.</summary>
    public string? InterfaceLanguage => Around.ContentLanguage is null ? null : Frame.Language;

    private PageShape Around => field ??= ViewContext.ViewData[ThemeView.PageKey] as PageShape
        ?? throw new InvalidOperationException("A view of a theme is drawn by a ThemeResult only.");
}

internal static class ThemeView
{
    public const string PageKey = "Page";
}
