using System.Globalization;
using System.Text;

namespace NewsPortal.Media.Word;

/// <summary>Writes paragraphs with numbers and bullets as lists inside each other.</summary>
internal sealed class ListStack(StringBuilder html)
{
    private readonly Stack<(int Level, string Name, string? Type, int Number)> _open = [];

    /// <summary>Begins an item; what is written next stands in it.</summary>
    public void Begin(ListMarker marker)
    {
        var name = marker.IsNumbered ? "ol" : "ul";
        while (_open.TryPeek(out var deeper) && deeper.Level > marker.Level)
        {
            CloseOne();
        }

        if (_open.TryPeek(out var list) && list.Level == marker.Level)
        {
            if (list.Name == name && list.Type == marker.Type && (!marker.IsNumbered || marker.Number == list.Number + 1))
            {
                _open.Pop();
                _open.Push(list with { Number = marker.Number });
                html.Append("</li><li>");
                return;
            }

            CloseOne();
        }

        html.Append('<').Append(name);
        if (marker is { IsNumbered: true, Type: { } type })
        {
            html.Append(" type=\"").Append(type).Append('"');
        }

        // A list that goes on after a paragraph keeps its number.
        if (marker is { IsNumbered: true, Number: > 1 })
        {
            html.Append(CultureInfo.InvariantCulture, $" start=\"{marker.Number}\"");
        }

        html.Append("><li>");
        _open.Push((marker.Level, name, marker.Type, marker.Number));
    }

    public void Close()
    {
        while (_open.Count > 0)
        {
            CloseOne();
        }
    }

    private void CloseOne() => html.Append("</li></").Append(_open.Pop().Name).Append('>');
}
