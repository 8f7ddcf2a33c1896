namespace NewsPortal.Content.Bodies;

/// <summary>
/// Tells at a glance that a text is already in the form that <see cref="BodyHtml.Rebuild"/> would give it, which our own
/// editor and generator write: known elements properly nested, no attribute but simple addresses, text that needs no
/// escaping. Anything it is not sure of it denies. Rebuilding costs some 300 times as much.
/// </summary>
internal static class CleanForm
{
    private const int MaxDepth = 64;

    private const string Inline = " a strong em sub sup span br ";

    // What may stand inside what without the HTML parser moving it; "#" stands for text.
    private static readonly Dictionary<string, string> Inside = new()
    {
        [""] = " # p h2 h3 h4 ul ol blockquote hr table figure ",
        ["p"] = " #" + Inline,
        ["h2"] = " #" + Inline,
        ["h3"] = " #" + Inline,
        ["h4"] = " #" + Inline,
        ["li"] = " # ul ol" + Inline,
        ["td"] = " #" + Inline,
        ["th"] = " #" + Inline,
        ["caption"] = " #" + Inline,
        ["figcaption"] = " #" + Inline,
        ["a"] = " # strong em sub sup span br ",
        ["strong"] = " # em sub sup span br ",
        ["em"] = " # strong sub sup span br ",
        ["sub"] = " # ",
        ["sup"] = " # ",
        ["ul"] = " li ",
        ["ol"] = " li ",
        ["blockquote"] = " p ul ol h2 h3 h4 ",
        ["table"] = " caption thead tbody ",
        ["thead"] = " tr ",
        ["tbody"] = " tr ",
        ["tr"] = " th td ",
        ["figure"] = " img figcaption ",
    };

    public static bool Holds(string html)
    {
        var open = new Stack<string>();
        open.Push("");
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            var textEnd = tag < 0 ? html.Length : tag;
            if (textEnd > at && !(Allows(open.Peek(), "#") && IsPlain(html.AsSpan(at, textEnd - at))))
            {
                return false;
            }

            if (tag < 0)
            {
                break;
            }

            var end = html.IndexOf('>', tag);
            if (end < 0 || open.Count > MaxDepth || !Step(open, html.AsSpan(tag + 1, end - tag - 1)))
            {
                return false;
            }

            at = end + 1;
        }

        return open.Count == 1;
    }

    private static bool Step(Stack<string> open, ReadOnlySpan<char> tag)
    {
        if (tag.StartsWith('/'))
        {
            return tag[1..].SequenceEqual(open.Peek()) && open.Count > 1 && open.Pop().Length > 0;
        }

        var space = tag.IndexOf(' ');
        var name = (space < 0 ? tag : tag[..space]).ToString();
        if (!Allows(open.Peek(), name) || (space >= 0 && !HasKnownAttributes(name, tag[space..])) || (space < 0 && name is "a" or "img" or "span"))
        {
            return false;
        }

        if (name is not ("br" or "hr" or "img"))
        {
            open.Push(name);
        }

        return Inside.ContainsKey(name) || name is "br" or "hr" or "img";
    }

    private static bool Allows(string parent, string child) =>
        Inside.TryGetValue(parent, out var children) && children.Contains($" {child} ", StringComparison.Ordinal);

    private static bool HasKnownAttributes(string name, ReadOnlySpan<char> attributes)
    {
        if (name == "a" && attributes.StartsWith(" href=\"") && attributes.EndsWith("\""))
        {
            var href = attributes[7..^1];
            return href.IndexOfAny("\"&<") < 0 && IsPlain(href) && BodyAddress.Link(href.ToString()) is { } link && href.SequenceEqual(link);
        }

        return name == "th" && (attributes.SequenceEqual(" scope=\"col\"") || attributes.SequenceEqual(" scope=\"row\""));
    }

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '&')
            {
                var rest = text[i..];
                if (!rest.StartsWith("&amp;") && !rest.StartsWith("&lt;") && !rest.StartsWith("&gt;"))
                {
                    return false;
                }
            }
            else if (c == '>' || (c < ' ' && c is not ('\n' or '\t')) || c is >= '\u007F' and <= '\u009F' || char.IsSurrogate(c) || c is '\u0338' or '\uFEFF' or '\uFFFE' or '\uFFFF')
            {
                return false;
            }
        }

        return true;
    }
}
