using System.Globalization;
using System.Text;
using NewsPortal.Vietnamese;

namespace NewsPortal.Media.Word;

/// <summary>Collects the letters of one paragraph and makes clean pieces of them.</summary>
internal sealed class LineText(WordTally tally)
{
    // Fonts of symbols have their letters here, and old Vietnamese fonts were often declared to be such.
    internal const char FirstSymbol = '\uF020';
    internal const char LastSymbol = '\uF0FF';
    private const char SymbolArea = '\uF000';
    private const char SoftHyphen = '\u00AD';

    private readonly List<(Piece Piece, string? Font)> _pieces = [];

    /// <summary>Whether a font is one of those in which Vietnamese was written before Unicode.</summary>
    public static bool IsLegacy(string? font) => font is not null
        && (font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) || font.StartsWith("VNI", StringComparison.OrdinalIgnoreCase));

    public void Add(Piece piece, string? font) => _pieces.Add((piece, font));

    /// <summary>The number of a note, raised.</summary>
    public void AddNote(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        _pieces.Add((new Piece(_pieces is [.., ({ IsNote: true }, _)] ? $", {text}" : text, Emphasis.Raised, IsNote: true), null));
    }

    /// <returns>NFC, without styled letters, control characters and blanks for layout; empty when nothing is left.</returns>
    public IReadOnlyList<Piece> Finish()
    {
        var pieces = new List<Piece>();
        var wasBlank = true;
        DressBlanks();
        for (int from = 0, to; from < _pieces.Count; from = to)
        {
            // Word parts the letters of one word, and an old font may need two of them for one.
            var (piece, font) = _pieces[from];
            var text = new StringBuilder();
            for (to = from; to < _pieces.Count && _pieces[to].Piece.IsLike(piece) && _pieces[to].Font == font; to++)
            {
                text.Append(_pieces[to].Piece.Text);
            }

            if (Clean(text.ToString(), font, ref wasBlank) is { Length: > 0 } clean)
            {
                pieces.Add(piece with { Text = clean });
            }
        }

        Trim(pieces);
        return pieces;
    }

    // A blank has no look of its own: it looks like what stands on both sides of it.
    private void DressBlanks()
    {
        var after = Emphasis.None;
        for (var i = _pieces.Count - 1; i >= 0; i--)
        {
            var (piece, font) = _pieces[i];
            if (!string.IsNullOrWhiteSpace(piece.Text))
            {
                after = piece.Emphasis;
            }
            else if (i > 0)
            {
                _pieces[i] = (piece with { Emphasis = _pieces[i - 1].Piece.Emphasis & after }, font);
            }
        }
    }

    private string Clean(string text, string? font, ref bool wasBlank)
    {
        if (IsLegacy(font) && LegacyFonts.OfFont(Plain(text), font!) is { } decoded)
        {
            tally.Add(WordChangeKind.LegacyFonts);
            text = decoded;
        }

        var repaired = StyledLetters.Repair(VietnameseText.Normalize(text));
        var clean = new StringBuilder(repaired.Length);
        foreach (var c in repaired)
        {
            var letter = c is '\t' or '\u00A0' or '\u202F' ? ' ' : c;
            if (letter == SoftHyphen || (letter == ' ' && wasBlank))
            {
                continue;
            }

            if (letter == '\n' && clean is [.., ' '])
            {
                clean.Length--;
            }

            clean.Append(letter);
            wasBlank = letter is ' ' or '\n';
        }

        return clean.ToString();
    }

    private static string Plain(string text) => text.AsSpan().ContainsAnyInRange(FirstSymbol, LastSymbol)
        ? string.Concat(text.Select(c => c is >= FirstSymbol and <= LastSymbol ? (char)(c - SymbolArea) : c)) : text;

    private static void Trim(List<Piece> pieces)
    {
        while (pieces is [.., var last] && last.Text.TrimEnd() is var text && text.Length < last.Text.Length)
        {
            pieces[^1] = last with { Text = text };
            if (text.Length > 0)
            {
                break;
            }

            pieces.RemoveAt(pieces.Count - 1);
        }

        while (pieces is [var first, ..] && first.Text.TrimStart() is var text && text.Length < first.Text.Length)
        {
            pieces[0] = first with { Text = text };
            if (text.Length > 0)
            {
                break;
            }

            pieces.RemoveAt(0);
        }
    }
}
