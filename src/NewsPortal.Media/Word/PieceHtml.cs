using System.Runtime.InteropServices;
using System.Text;

namespace NewsPortal.Media.Word;

/// <summary>Writes the letters of a line as HTML.</summary>
internal static class PieceHtml
{
    private static readonly (Emphasis Emphasis, string Name)[] Layers =
        [(Emphasis.Strong, "strong"), (Emphasis.Slanted, "em"), (Emphasis.Raised, "sup"), (Emphasis.Lowered, "sub")];

    /// <param name="without">What is said already by the element around it.</param>
    public static void Write(StringBuilder html, IReadOnlyList<Piece> pieces, Emphasis without = Emphasis.None)
    {
        var plain = pieces.Select(p => p with { Emphasis = p.Emphasis & ~without }).ToList();
        foreach (var range in Stretches(CollectionsMarshal.AsSpan(plain), p => p.Address))
        {
            var stretch = CollectionsMarshal.AsSpan(plain)[range];
            if (stretch[0].Address is { } address)
            {
                html.Append("<a href=\"").Append(Escape(address)).Append("\">");
                WriteLayer(html, stretch, 0);
                html.Append("</a>");
            }
            else
            {
                WriteLayer(html, stretch, 0);
            }
        }
    }

    public static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static void WriteLayer(StringBuilder html, ReadOnlySpan<Piece> pieces, int layer)
    {
        if (layer == Layers.Length)
        {
            foreach (var piece in pieces)
            {
                html.Append(Escape(piece.Text).Replace("\n", "<br>", StringComparison.Ordinal));
            }

            return;
        }

        var (emphasis, name) = Layers[layer];
        foreach (var range in Stretches(pieces, p => p.Emphasis.HasFlag(emphasis)))
        {
            var isIn = pieces[range.Start].Emphasis.HasFlag(emphasis);
            html.Append(isIn ? $"<{name}>" : "");
            WriteLayer(html, pieces[range], layer + 1);
            html.Append(isIn ? $"</{name}>" : "");
        }
    }

    // Neighbours of which the same can be said.
    private static List<Range> Stretches<TValue>(ReadOnlySpan<Piece> pieces, Func<Piece, TValue> value)
    {
        var stretches = new List<Range>();
        for (int from = 0, to; from < pieces.Length; from = to)
        {
            for (to = from + 1; to < pieces.Length && EqualityComparer<TValue>.Default.Equals(value(pieces[from]), value(pieces[to]));)
            {
                to++;
            }

            stretches.Add(from..to);
        }

        return stretches;
    }
}
