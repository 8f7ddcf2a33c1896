using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsPortal.Content.Bodies;

/// <summary>
/// Rebuilds HTML from an allow-list: structure and words survive, everything that could run, load, style or identify
/// does not. The result is well-formed, holds no class, style, id or handler, and is safe to print as it is.
/// </summary>
public static class BodyHtml
{
    private static readonly HashSet<string> Kept =
    [
        "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "hr", "table", "caption", "thead", "tbody", "tr", "th", "td",
        "figure", "img", "figcaption", "a", "strong", "em", "sub", "sup", "br", "span",
    ];

    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["h1"] = "h2",
        ["h5"] = "h4",
        ["h6"] = "h4",
        ["b"] = "strong",
        ["i"] = "em",
        ["tfoot"] = "tbody",
    };

    private static readonly HashSet<string> Dropped =
    [
        "script", "style", "iframe", "object", "embed", "applet", "frame", "frameset", "noscript", "noframes", "noembed",
        "template", "svg", "math", "form", "input", "button", "select", "textarea", "option", "link", "meta", "base", "title",
        "head", "audio", "video", "source", "track", "canvas", "map", "area", "portal", "xmp", "plaintext", "listing",
    ];

    private static readonly HashSet<string> Blocks =
    [
        "p", "h2", "h3", "h4", "ul", "ol", "blockquote", "hr", "table", "figure", "div", "section", "article", "header",
        "footer", "main", "aside", "address", "center", "dl", "dd", "dt", "pre", "h1", "h5", "h6", "nav", "details", "fieldset",
    ];

    // Deeper than any text is; what lies below keeps its words only.
    private const int MaxDepth = 100;

    // What the parser is given; more than MaxDepth, since what is taken out counts here.
    private const int MaxOpen = 1000;

    // An element that is taken out may leave what it held where a parser would not: a paragraph inside a paragraph, an
    // item inside an item. Reading the result again settles that.
    private const int MaxPasses = 6;

    private static readonly HtmlParser Parser = new();

    /// <param name="html">Any text; never trusted.</param>
    /// <returns>Safe HTML; the same text when it was already in this form.</returns>
    public static string Clean(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return CleanForm.Holds(html) ? html : Rebuild(html);
    }

    internal static string Rebuild(string html)
    {
        var (clean, isSettled) = Pass(Nesting.Limit(html, MaxOpen));
        for (var pass = 1; !isSettled && pass < MaxPasses; pass++)
        {
            var again = Pass(clean).Html;
            isSettled = again == clean;
            clean = again;
        }

        return clean;
    }

    /// <returns>True when no element was taken out: a second pass would say the same.</returns>
    private static (string Html, bool IsSettled) Pass(string html)
    {
        using var document = Parser.ParseDocument("<!DOCTYPE html><body>");
        var output = new StringBuilder(html.Length + 64);
        var isSettled = true;
        foreach (var node in Parser.ParseFragment(html, document.Body!))
        {
            Write(output, node, insideBlock: false, 0, ref isSettled);
        }

        return (output.ToString(), isSettled);
    }

    private static void Write(StringBuilder output, INode node, bool insideBlock, int depth, ref bool isSettled)
    {
        if (node is IText text)
        {
            Escape(output, text.Data, inAttribute: false);
        }
        else if (node is IElement element && !Dropped.Contains(element.LocalName))
        {
            if (depth < MaxDepth)
            {
                WriteElement(output, element, insideBlock, depth, ref isSettled);
            }
            else
            {
                isSettled = false;
                Escape(output, Words(element));
            }
        }
    }

    private static string Words(IElement element) => string.Concat(
        element.GetDescendants().OfType<IText>().Where(t => !Dropped.Contains(t.ParentElement!.LocalName)).Select(t => t.Data));

    private static void WriteElement(StringBuilder output, IElement element, bool insideBlock, int depth, ref bool isSettled)
    {
        var name = Renamed.GetValueOrDefault(element.LocalName, element.LocalName);
        if (name is "br" or "hr")
        {
            output.Append('<').Append(name).Append('>');
            return;
        }

        if (name == "img")
        {
            WritePicture(output, element);
            return;
        }

        if (name == "figure" && HasLostItsPictures(element))
        {
            isSettled = false;
            return;
        }

        // A block that is not on the list (div, section) is a paragraph when it holds words and no other block.
        var isParagraph = !insideBlock && !Kept.Contains(name) && Blocks.Contains(name)
            && !element.GetDescendants().OfType<IElement>().Any(c => Blocks.Contains(c.LocalName) || c.LocalName is "li")
            && element.TextContent.AsSpan().Trim().Length > 0;
        var attributes = Attributes(name, element);
        var keep = isParagraph || (Kept.Contains(name) && (name is not ("a" or "span") || attributes.Length > 0));
        isSettled &= keep && !isParagraph;
        if (keep)
        {
            output.Append('<').Append(isParagraph ? "p" : name).Append(attributes).Append('>');
        }

        foreach (var child in element.ChildNodes)
        {
            Write(
                output, child, insideBlock || isParagraph || name is "p" or "li" or "td" or "th" or "figcaption" or "caption",
                depth + 1, ref isSettled);
        }

        if (keep)
        {
            output.Append("</").Append(isParagraph ? "p" : name).Append('>');
        }
    }

    // Without a picture its caption speaks of nothing; a figure that holds more than pictures and captions stays.
    private static bool HasLostItsPictures(IElement figure)
    {
        var inside = figure.GetDescendants();
        return inside.OfType<IElement>().Where(e => e.LocalName == "img").Select(e => BodyAddress.Picture(e.GetAttribute("src"))).ToList() is { Count: > 0 } sources
            && sources.TrueForAll(s => s is null)
            && inside.OfType<IText>().All(t => string.IsNullOrWhiteSpace(t.Data) || t.GetAncestors().OfType<IElement>().Any(e => e.LocalName == "figcaption"));
    }

    private static string Attributes(string name, IElement element)
    {
        var text = new StringBuilder();
        Add(text, "lang", element.GetAttribute("lang") is { Length: > 0 and < 36 } lang && lang.All(IsLanguageLetter) ? lang : null);
        switch (name)
        {
            case "a":
                Add(text, "href", BodyAddress.Link(element.GetAttribute("href")));
                break;
            case "ol":
                Add(text, "type", element.GetAttribute("type") is "1" or "a" or "A" or "i" or "I" ? element.GetAttribute("type") : null);
                Add(text, "start", Number(element.GetAttribute("start")));
                break;
            case "th" or "td":
                Add(text, "scope", name == "th" && element.GetAttribute("scope") is "col" or "row" ? element.GetAttribute("scope") : null);
                Add(text, "colspan", Number(element.GetAttribute("colspan")));
                Add(text, "rowspan", Number(element.GetAttribute("rowspan")));
                break;
        }

        return text.ToString();
    }

    private static void WritePicture(StringBuilder output, IElement element)
    {
        if (BodyAddress.Picture(element.GetAttribute("src")) is { } source)
        {
            output.Append("<img src=\"");
            Escape(output, source);
            output.Append("\" alt=\"");
            Escape(output, element.GetAttribute("alt") ?? "");
            output.Append("\">");
        }
    }

    private static bool IsLanguageLetter(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';

    private static string? Number(string? text) =>
        int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is > 1 and < 1000 ? text!.Trim() : null;

    private static void Add(StringBuilder output, string name, string? value)
    {
        if (value is not null)
        {
            output.Append(' ').Append(name).Append("=\"");
            Escape(output, value);
            output.Append('"');
        }
    }

    private static void Escape(StringBuilder output, string text, bool inAttribute = true)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => output.Append("&amp;"),
                '<' => output.Append("&lt;"),
                '>' => output.Append("&gt;"),
                '"' when inAttribute => output.Append("&quot;"),

                // The long stroke: normalised after a “>” it would make one letter of both, and the tag would not end.
                '\u0338' => output.Append("&#824;"),

                // Written as it is, a parser would read a line feed.
                '\r' => output.Append('\n'),
                _ => output.Append(c),
            };
        }
    }
}
