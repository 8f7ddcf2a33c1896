using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using NewsPortal.Portal.Shapes;
using NewsPortal.Portal.Words;

namespace NewsPortal.Portal.Theming;

/// <summary>What every view and partial view of a theme knows: the frame of the page it is drawn in, and the words.</summary>
public abstract class ThemeView<TModel> : RazorPage<TModel>
{
    public FrameShape Frame => field ??= ThemeView.FrameOf(ViewContext);

    /// <summary>The words of the interface.</summary>
    public Wording T => Frame.T;
}

internal static class ThemeView
{
    public const string FrameKey = "Frame";

    public static FrameShape FrameOf(ViewContext context) =>
        context.ViewData[FrameKey] as FrameShape
        ?? throw new InvalidOperationException("A view of a theme is drawn by a ThemeResult only.");
}
