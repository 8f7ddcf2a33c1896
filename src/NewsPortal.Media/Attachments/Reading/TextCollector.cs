using System.Globalization;
using System.Text;
using NewsPortal.Vietnamese;

namespace NewsPortal.Media.Attachments.Reading;

/// <summary>Collects a document's text piece by piece: runs of blanks become one space, paragraphs end with a line feed.</summary>
/// <param name="maxRunes">More is not taken.</param>
internal sealed class TextCollector(int maxRunes)
{
    // A Vietnamese letter may come in three pieces.
    private const int MaxCharsPerRune = 4;

    private readonly StringBuilder _text = new();
    private int _runes;
    private char? _gap;

    internal int MaxRunes => maxRunes;

    internal bool IsFull => _runes > maxRunes || _text.Length / MaxCharsPerRune > maxRunes;

    internal void Append(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                Break();
            }
            else if (char.IsWhiteSpace(c))
            {
                Blank();
            }
            else if (!char.IsControl(c) && !IsFull)
            {
                Take(c);
            }
        }
    }

    internal void Blank() => _gap ??= ' ';

    internal void Break() => _gap = '\n';

    /// <returns>NFC, at most the runes asked for, without control characters.</returns>
    internal string Finish() => VietnameseText.Truncate(VietnameseText.Normalize(_text.ToString()), maxRunes).TrimEnd();

    private void Take(char c)
    {
        if (_gap is { } gap && _text.Length > 0)
        {
            _text.Append(gap);
            _runes++;
        }

        _gap = null;
        _text.Append(c);
        _runes += char.IsLowSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? 0 : 1;
    }
}
