using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsPortal.Content.Bodies;
using NewsPortal.Portal.Files;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Drawing;

/// <summary>
/// Writes safe HTML for a page: links to items and files get the addresses of this mount, pictures their sizes, figures and
/// key facts the theme's marks, and numbers are bound to their units. Its input is what the body allow-list made: well-formed,
/// attributes in double quotes.
/// </summary>
internal sealed class BodyWriter(
    Addresses addresses, string siteKey, IReadOnlyDictionary<string, FileRow> files, IReadOnlyDictionary<string, StoryRow> items)
{
    private const string Sizes = "(min-width: 66rem) 46rem, 92vw";
    private const string KeyFactStart = "<blockquote><p><strong>";
    private const string KeyFactEnd = "</p></blockquote>";
    private const string FigureStart = "<figure>";
    private const string FigureEnd = "</figure>";

    // WebUtility would write ò and â as numbers.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // A link that leads nowhere keeps its words; links do not stand in one another.
    private bool _isWithoutLink;

    public string Write(string html)
    {
        var output = new StringBuilder(html.Length + 256);
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
            {
                output.Append(VietnameseText.Bind(html[at..]));
                break;
            }

            if (open > at)
            {
                output.Append(VietnameseText.Bind(html[at..open]));
            }

            at = KeyFact(output, html, open) ?? LostFigure(output, html, open) ?? Tag(output, html, open);
        }

        return output.ToString();
    }

    // A quotation that begins with strong words and holds one paragraph is the article's key fact.
    private int? KeyFact(StringBuilder output, string html, int at)
    {
        if (string.CompareOrdinal(html, at, KeyFactStart, 0, KeyFactStart.Length) != 0)
        {
            return null;
        }

        var big = at + KeyFactStart.Length;
        var bigEnd = html.IndexOf("</strong>", big, StringComparison.Ordinal);
        var end = html.IndexOf("</blockquote>", big, StringComparison.Ordinal) - "</p>".Length;
        if (bigEnd < 0 || end < bigEnd || html[big..bigEnd].Contains('<', StringComparison.Ordinal)
            || string.CompareOrdinal(html, end, KeyFactEnd, 0, KeyFactEnd.Length) != 0
            || html.IndexOf("<p", bigEnd, end - bigEnd, StringComparison.Ordinal) >= 0)
        {
            return null;
        }

        output.Append("<div class=\"keyfact\" role=\"note\"><span class=\"big\">").Append(VietnameseText.Bind(html[big..bigEnd]))
            .Append("</span>").Append(Write(html[(bigEnd + "</strong>".Length)..end].TrimStart())).Append("</div>");
        return end + KeyFactEnd.Length;
    }

    // A figure none of whose pictures can be shown: its caption would speak of nothing, or of what may not be said.
    private int? LostFigure(StringBuilder output, string html, int at)
    {
        if (string.CompareOrdinal(html, at, FigureStart, 0, FigureStart.Length) != 0
            || html.IndexOf(FigureEnd, at, StringComparison.Ordinal) is not (> 0 and var end))
        {
            return null;
        }

        var inside = html.AsSpan(at + FigureStart.Length, end - at - FigureStart.Length);
        var (pictures, isCaption) = (0, false);
        PictureRow? withheld = null;
        for (var open = inside.IndexOf('<'); open >= 0; open = inside.IndexOf('<'))
        {
            var tag = inside[open..(inside.IndexOf('>') + 1)];
            var isPicture = tag.StartsWith("<img ");
            var picture = isPicture ? PictureOf(tag) : null;
            withheld = picture is { IsWithheld: true } ? picture : withheld;
            isCaption = tag.StartsWith("<figcaption") || (isCaption && !tag.SequenceEqual("</figcaption>"));
            if (picture is { IsWithheld: false } || (!isCaption && !inside[..open].IsWhiteSpace() && !tag.SequenceEqual("</figcaption>"))
                || tag.StartsWith("<table") || tag.StartsWith(FigureStart))
            {
                return null;
            }

            pictures += isPicture ? 1 : 0;
            inside = inside[(open + tag.Length)..];
        }

        if (pictures == 0 || !inside.IsWhiteSpace())
        {
            return null;
        }

        if (withheld is not null)
        {
            output.Append("<figure class=\"figure\">");
            Write(output, withheld);
            output.Append("<figcaption>").Append(WithheldPicture.Words).Append("</figcaption></figure>");
        }

        return end + FigureEnd.Length;
    }

    private int Tag(StringBuilder output, string html, int at)
    {
        var end = html.IndexOf('>', at);
        if (end < 0)
        {
            return html.Length;
        }

        var tag = html.AsSpan(at, end - at + 1);
        if (tag.SequenceEqual(FigureStart))
        {
            output.Append("<figure class=\"figure\">");
        }
        else if (tag.StartsWith("<table"))
        {
            // A wide table scrolls by itself, by keyboard too; the page never does.
            output.Append("<div class=\"wide\" tabindex=\"0\">").Append(tag);
        }
        else if (tag.SequenceEqual("</table>"))
        {
            output.Append(tag).Append("</div>");
        }
        else if (tag.StartsWith("<img "))
        {
            if (PictureOf(tag) is { } picture)
            {
                Write(output, picture);
            }
        }
        else if (tag.StartsWith("<a ") && Attribute(tag, "href") is { } href)
        {
            var address = Link(href);
            _isWithoutLink = address is null;
            _ = address is null ? output : output.Append("<a href=\"").Append(Encoder.Encode(address)).Append("\">");
        }
        else if (_isWithoutLink && tag.SequenceEqual("</a>"))
        {
            _isWithoutLink = false;
        }
        else
        {
            output.Append(tag);
        }

        return end + 1;
    }

    /// <returns>Null when it leads nowhere.</returns>
    private string? Link(string href)
    {
        if (href.StartsWith("item:", StringComparison.OrdinalIgnoreCase))
        {
            var id = href["item:".Length..];
            var cut = id.IndexOfAny(['#', '?']);
            var rest = cut < 0 ? "" : id[cut..];
            return items.TryGetValue(cut < 0 ? id : id[..cut], out var item) ? addresses.Item(item) + rest : null;
        }

        if (FileOf(href) is { } file)
        {
            var place = file.Path.Contains('#', StringComparison.Ordinal) ? -1 : href.IndexOf('#', StringComparison.Ordinal);
            return Addresses.File(file.SiteKey, file.Path, file.Sha256) + (place < 0 ? "" : href[place..]);
        }

        return href.StartsWith("asset:", StringComparison.OrdinalIgnoreCase) ? null : addresses.Written(href);
    }

    private FileRow? FileOf(string address) =>
        BodyFile.Paths(address, siteKey).Select(files.GetValueOrDefault).FirstOrDefault(file => file is not null);

    private PictureRow? PictureOf(ReadOnlySpan<char> tag) =>
        Attribute(tag, "src") is { } source ? FileOf(source)?.Picture(Attribute(tag, "alt") ?? "") : null;

    private static void Write(StringBuilder output, PictureRow picture)
    {
        var shape = Pictures.Shape(picture)!;
        var sources = shape.Whole();
        output.Append("<picture>");
        foreach (var (type, set) in sources.Sets)
        {
            output.Append(CultureInfo.InvariantCulture, $"<source type=\"{type}\" srcset=\"{set}\" sizes=\"{Sizes}\">");
        }

        output.Append("<img");
        if (sources.Set is { } jpegs)
        {
            output.Append(CultureInfo.InvariantCulture, $" srcset=\"{jpegs}\" sizes=\"{Sizes}\"");
        }

        output.Append(CultureInfo.InvariantCulture,
            $" src=\"{sources.Url}\" width=\"{sources.Width}\" height=\"{sources.Height}\" alt=\"{Encoder.Encode(shape.Alt)}\" loading=\"lazy\"></picture>");
    }

    private static string? Attribute(ReadOnlySpan<char> tag, string name)
    {
        var start = tag.IndexOf($" {name}=\"", StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var value = tag[(start + name.Length + 3)..];
        var end = value.IndexOf('"');
        return end < 0 ? null : WebUtility.HtmlDecode(value[..end].ToString());
    }
}
