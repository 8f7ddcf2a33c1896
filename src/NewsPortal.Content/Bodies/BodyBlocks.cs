using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsPortal.Content.Bodies;

/// <summary>A body as its top-level blocks, to compare and to merge.</summary>
public static class BodyBlocks
{
    private static readonly HtmlParser Parser = new();

    /// <param name="html">As <see cref="BodyHtml.Clean"/> made it.</param>
    /// <returns>The HTML of each block in order; joined they say what the body says.</returns>
    public static IReadOnlyList<string> Split(string html)
    {
        var body = Parser.ParseDocument(html).Body;
        return body is null ? []
            : [.. body.ChildNodes.Where(n => n is IElement || n.TextContent.Trim().Length > 0).Select(n => n is IElement e ? e.OuterHtml : n.TextContent)];
    }

    /// <returns>What a block says as plain text; of a picture its address and description.</returns>
    public static string Text(string block)
    {
        var body = Parser.ParseDocument(block).Body;
        if (body is null)
        {
            return "";
        }

        var pictures = body.QuerySelectorAll("img").Select(i => $"[{i.GetAttribute("src")}: {i.GetAttribute("alt")}]");
        return string.Join(' ', [.. pictures, string.Join(' ', body.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))]).Trim();
    }
}
