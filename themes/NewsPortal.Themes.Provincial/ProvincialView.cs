using System.Globalization;
using NewsPortal.Portal.Shapes;
using NewsPortal.Portal.Theming;

namespace NewsPortal.Themes.Provincial;

/// <summary>
/// What every view of this theme inherits: the few things that are too small for a partial view of their own and that
/// a page draws dozens of times.
/// </summary>
public abstract class ProvincialView<TModel> : ThemeView<TModel>
{
    /// <summary>An icon of the sprite, silent: words stand beside it.</summary>
    public SafeHtml Icon(string name) =>
        Html($"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{Safe(Frame.ThemeUrl)}/icons.svg#{Safe(name)}\"/></svg>");

    /// <summary>An icon that stands alone in a button.</summary>
    public SafeHtml Icon(string name, string label) =>
        Html($"<svg class=\"icon\" role=\"img\" aria-label=\"{Safe(label)}\"><use href=\"{Safe(Frame.ThemeUrl)}/icons.svg#{Safe(name)}\"/></svg>");

    public SafeHtml Time(WhenShape when) =>
        Html($"<time datetime=\"{Safe(when.Machine)}\">{Safe(when.Text)}</time>");

    /// <summary>A link, or its words alone when they lead nowhere.</summary>
    public SafeHtml Link(LinkShape link) => link.Url is null
        ? Html(Safe(link.Text))
        : Html($"<a href=\"{Safe(link.Url)}\"{Languages(link)}>{Safe(link.Text)}</a>");

    /// <summary>Links after each other with commas.</summary>
    public SafeHtml Links(IReadOnlyList<LinkShape> links) => Html(string.Join(", ", links.Select(l => Link(l).Text)));

    /// <summary>A heading whose level depends on where it stands; 6 is the lowest.</summary>
    public SafeHtml Heading(int level, string text)
    {
        var name = Math.Min(level, 6).ToString(CultureInfo.InvariantCulture);
        return Html($"<h{name}>{Safe(text)}</h{name}>");
    }

    /// <summary>A data attribute that is there or not: Razor writes an empty one for null.</summary>
    public SafeHtml Data(string name, bool isThere) => isThere ? Html($"data-{name}") : SafeHtml.None;

    /// <param name="value">Null for no attribute.</param>
    public SafeHtml Data(string name, string? value) =>
        value is null ? SafeHtml.None : Html($"data-{name}=\"{Safe(value)}\"");

    private string Languages(LinkShape link) =>
        link.Language is null ? "" : $" lang=\"{Safe(link.Language)}\" hreflang=\"{Safe(link.Language)}\"";

    private string Safe(string text) => Encode(text);

    private static SafeHtml Html(string html) => new(html);
}
