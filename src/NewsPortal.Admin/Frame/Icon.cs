using Microsoft.AspNetCore.Html;

namespace NewsPortal.Admin.Frame;

/// <summary>Icons of the newsroom's one sprite; they always stand beside a word, so readers by ear never hear of them.</summary>
public static class Icon
{
    /// <summary>Where the files of this room are served.</summary>
    public const string Files = "/_content/NewsPortal.Admin";

    /// <param name="name">Of a symbol in <c>sprite.svg</c>; never from a request.</param>
    public static IHtmlContent Of(string name) => new HtmlString(
        $"""<svg class="g" aria-hidden="true"><use href="{Files}/sprite.svg#{name}"/></svg>""");
}
