using System.Text.Encodings.Web;
using NewsPortal.Portal.Shapes;

namespace NewsPortal.Portal.Theming;

/// <summary>One page being drawn.</summary>
internal sealed class Drawing
{
    private readonly ThemeViews _views;

    internal Drawing(ThemeViews views, HtmlEncoder encoder, PageShape page, string body, PageOutput output) =>
        (_views, Encoder, Page, Body, Output) = (views, encoder, page, body, output);

    internal HtmlEncoder Encoder { get; }

    internal PageShape Page { get; }

    /// <summary>The view of what is special to the page.</summary>
    internal string Body { get; }

    internal PageOutput Output { get; }

    internal Task DrawAsync(string view, object model)
    {
        var drawn = _views.Create(Page.Frame.Theme, view);
        drawn.Begin(this, model);
        return drawn.ExecuteAsync();
    }
}
