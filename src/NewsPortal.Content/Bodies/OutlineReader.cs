using System.Net;
using System.Text;
using NewsPortal.Vietnamese;

namespace NewsPortal.Content.Bodies;

/// <summary>Walks through safe HTML once and notes what stands where.</summary>
internal sealed class OutlineReader
{
    private static readonly HashSet<string> Inline = ["a", "strong", "em", "sub", "sup", "span"];

    private readonly string _html;
    private readonly StringBuilder _text;
    private readonly List<TextRange?> _places = [];
    private readonly List<BodyBlock> _blocks = [];
    private readonly List<BodyPicture> _pictures = [];
    private readonly List<BodyLink> _links = [];
    private readonly Stack<string> _open = new();
    private int _blockStart;
    private int _figures;
    private int _rows;
    private (string Address, int Start, bool HoldsPicture)? _link;

    private OutlineReader(string html) => (_html, _text) = (html, new StringBuilder(html.Length));

    public string Text => _text.ToString();

    /// <summary>Where each letter of the text stands in the HTML; null for the ends of lines.</summary>
    public IReadOnlyList<TextRange?> Places => _places;

    public IReadOnlyList<BodyBlock> Blocks => _blocks;

    public IReadOnlyList<BodyPicture> Pictures => _pictures;

    public IReadOnlyList<BodyLink> Links => _links;

    public static OutlineReader Read(string html)
    {
        var reader = new OutlineReader(html);
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            reader.ReadWords(at, tag < 0 ? html.Length : tag);
            if (tag < 0)
            {
                break;
            }

            var end = EndOf(html, tag);
            reader.ReadTag(html[(tag + 1)..end]);
            at = end + 1;
        }

        reader.EndBlock();
        return reader;
    }

    private void ReadWords(int start, int end)
    {
        for (var at = start; at < end;)
        {
            var length = _html[at] == '&' && _html.IndexOf(';', at) is var stop && stop > at && stop < end ? stop + 1 - at : 1;
            var letters = length == 1 ? _html[at].ToString() : WebUtility.HtmlDecode(_html.Substring(at, length));

            // White space of the source runs together, as browsers have it; no-break spaces are letters.
            var isBlank = letters is " " or "\n" or "\t" or "\r";
            if (!isBlank || (_text.Length > _blockStart && _text[^1] is not (' ' or '\n')))
            {
                Add(isBlank ? " " : letters, new TextRange(at, length));
            }

            at += length;
        }
    }

    private void ReadTag(string tag)
    {
        var closes = tag.StartsWith('/');
        var name = NameOf(closes ? tag[1..] : tag);
        switch (name)
        {
            case "br":
                Add("\n", null);
                break;
            case "img":
                _pictures.Add(new BodyPicture(Attribute(tag, "src"), Attribute(tag, "alt"), _text.Length, _open.Contains("figure") ? _figures : null));
                _link = _link is { } around ? around with { HoldsPicture = true } : null;
                break;
            case "a" when closes:
                EndLink();
                break;
            case "a":
                EndLink();
                _link = (Attribute(tag, "href"), _text.Length, false);
                break;
            case var _ when Inline.Contains(name):
                break;
            default:
                Nest(name, closes);
                break;
        }
    }

    private void Nest(string name, bool closes)
    {
        EndBlock();
        if (closes)
        {
            _ = _open.TryPop(out _);
        }
        else if (name != "hr")
        {
            _open.Push(name);
            _figures += name == "figure" ? 1 : 0;
            _rows += name == "tr" ? 1 : 0;
        }
    }

    private void EndLink()
    {
        if (_link is var (address, start, holdsPicture))
        {
            _links.Add(new BodyLink(address, new TextRange(start, _text.Length - start), holdsPicture));
            _link = null;
        }
    }

    private void EndBlock()
    {
        EndLink();
        while (_text.Length > _blockStart && _text[^1] == ' ')
        {
            _text.Length--;
            _places.RemoveAt(_places.Count - 1);
        }

        if (_text.Length > _blockStart)
        {
            var name = _open.FirstOrDefault(n => KindOf(n) is not null) ?? "p";
            _blocks.Add(new BodyBlock(
                KindOf(name)!.Value, new TextRange(_blockStart, _text.Length - _blockStart),
                name[0] == 'h' ? name[1] - '0' : 0, _open.Contains("tr") ? _rows : null, name == "figcaption" ? _figures : null));
            Add("\n", null);
        }

        _blockStart = _text.Length;
    }

    private void Add(string letters, TextRange? place)
    {
        _text.Append(letters);
        for (var i = 0; i < letters.Length; i++)
        {
            _places.Add(i == 0 ? place : null);
        }
    }

    private static BlockKind? KindOf(string name) => name switch
    {
        "p" or "blockquote" => BlockKind.Paragraph,
        "h2" or "h3" or "h4" => BlockKind.Heading,
        "li" => BlockKind.ListItem,
        "td" or "th" => BlockKind.Cell,
        "figcaption" or "caption" => BlockKind.Caption,
        _ => null,
    };

    private static string NameOf(string tag)
    {
        var end = tag.AsSpan().IndexOfAny(' ', '/');
        return end < 0 ? tag : tag[..end];
    }

    private static string Attribute(string tag, string name)
    {
        var start = tag.IndexOf($" {name}=\"", StringComparison.Ordinal);
        var from = start + name.Length + 3;
        return start < 0 || tag.IndexOf('"', from) is not (>= 0 and var end) ? "" : WebUtility.HtmlDecode(tag[from..end]);
    }

    // An attribute may hold a “>” as it is.
    private static int EndOf(string html, int open)
    {
        var isQuoted = false;
        for (var i = open; i < html.Length; i++)
        {
            isQuoted ^= html[i] == '"';
            if (html[i] == '>' && !isQuoted)
            {
                return i;
            }
        }

        return html.Length - 1;
    }
}
