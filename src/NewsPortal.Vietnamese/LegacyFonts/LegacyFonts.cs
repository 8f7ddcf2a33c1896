using System.Buffers;
using System.Text.RegularExpressions;

namespace NewsPortal.Vietnamese;

/// <summary>
/// Text pasted from documents in TCVN3 or VNI fonts, such as <c>chÊt l­îng sèng</c>. Converting healthy text
/// destroys it, so ask <see cref="Detect"/>, show the editor what comes out, and convert only then.
/// </summary>
public static partial class LegacyFonts
{
    // Letters that neither Windows-1252 nor any legacy text has.
    private static readonly SearchValues<char> VietnameseOnly = SearchValues.Create(
        [.. "ăĂđĐĩĨũŨơƠưƯ", .. Enumerable.Range(0x1EA0, 0x5A).Select(c => (char)c)]);

    /// <summary>
    /// The text as it was meant, when it is in a legacy font. Errs on the side of leaving text alone: a line
    /// with Vietnamese Unicode letters is healthy, and so is one whose words are right as they stand, or mean nothing
    /// when converted.
    /// </summary>
    /// <param name="fontName">The declared font family; VNI is only looked for when named. Null when unknown.</param>
    /// <returns>Null for healthy text.</returns>
    public static LegacyText? Detect(string text, string? fontName = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().ContainsAny(VietnameseOnly))
        {
            return null;
        }

        var font = fontName?.Trim(' ', '"', '\'') ?? "";
        if (font.StartsWith("VNI", StringComparison.OrdinalIgnoreCase))
        {
            return Meant(text, LegacyEncoding.Vni, capitals: false, isDeclared: true);
        }

        var isDeclared = font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase);
        var capitals = isDeclared && font.EndsWith('H');
        return Meant(text, LegacyEncoding.Tcvn3, capitals, isDeclared);
    }

    /// <summary>
    /// The text as a font shows it that is known to be its own, as in a document of Word; <see cref="Detect"/> asks for words, and
    /// a piece of such a document may be a single letter.
    /// </summary>
    /// <returns>Null when the font is none of these, when the text holds Vietnamese letters already, and when it stays as it is.</returns>
    public static string? OfFont(string text, string fontName)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fontName);
        LegacyEncoding? encoding = fontName.StartsWith("VNI", StringComparison.OrdinalIgnoreCase) ? LegacyEncoding.Vni
            : fontName.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) ? LegacyEncoding.Tcvn3 : null;
        if (encoding is not { } known || text.AsSpan().ContainsAny(VietnameseOnly))
        {
            return null;
        }

        var converted = Convert(text, known, known == LegacyEncoding.Tcvn3 && fontName.EndsWith('H'));
        return converted == text ? null : converted;
    }

    /// <summary>Converts without asking: <see cref="Detect"/> first. Other characters stay.</summary>
    /// <param name="capitals">For TCVN3 fonts whose name ends in H; VNI keeps case itself.</param>
    public static string Convert(string text, LegacyEncoding encoding, bool capitals = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        return encoding == LegacyEncoding.Vni ? Vni.Decode(text) : Tcvn3.Decode(text, capitals);
    }

    /// <summary>The way back, exact for every text it accepts.</summary>
    /// <returns>Null when the encoding cannot hold the text.</returns>
    internal static string? Encode(string text, LegacyEncoding encoding, bool capitals = false) =>
        encoding == LegacyEncoding.Vni ? Vni.Encode(text) : Tcvn3.Encode(text, capitals);

    private static LegacyText? Meant(string text, LegacyEncoding encoding, bool capitals, bool isDeclared)
    {
        var evidence = new Evidence();
        foreach (Match word in Word().Matches(text))
        {
            evidence.Add(word.Value, encoding);
        }

        return evidence.IsLegacy(isDeclared)
            ? new LegacyText(encoding, capitals, Convert(text, encoding, capitals))
            : null;
    }

    [GeneratedRegex(@"[^\s!-/:-@\[-`{-~\u0080-\u00A0\u2000-\u206F]+")]
    private static partial Regex Word();

    /// <summary>What the words with legacy symbols say together.</summary>
    private sealed class Evidence
    {
        private int _symbols;
        private int _strong;
        private int _words;
        private int _wordsAsMeant;
        private int _wordsAsIs;

        public void Add(string word, LegacyEncoding encoding)
        {
            // Letters such as Å, which no legacy font uses, speak against it by not converting to a syllable.
            if (word.All(char.IsAscii) || IsLoneSign(word) || word.Any(char.IsAsciiDigit))
            {
                return;
            }

            var symbols = word.Count(c => IsSymbol(c, encoding));
            _symbols += symbols;
            _words++;
            _strong += HoldsStrongSymbol(word) ? 1 : 0;
            _wordsAsMeant += symbols > 0 && Syllable.IsValid(LegacyFonts.Convert(word, encoding)) ? 1 : 0;
            _wordsAsIs += Syllable.IsValid(word) ? 1 : 0;
        }

        // Measured on the test corpus: real legacy lines convert to syllables nearly everywhere, foreign names nearly
        // nowhere; Scandinavian words like "på må" convert by accident but never hold a strong symbol.
        public bool IsLegacy(bool isDeclared) =>
            _symbols > 0 && (isDeclared || (_symbols >= 2 && _strong > 0))
            && _wordsAsMeant * 10 >= _words * 8
            && _wordsAsIs * 10 <= _words * 6;

        private static bool IsSymbol(char c, LegacyEncoding encoding) =>
            encoding == LegacyEncoding.Vni ? Vni.IsSymbol(c) : Tcvn3.IsSymbol(c);

        /// <summary>©, £ or « standing alone, and measures such as µm.</summary>
        private static bool IsLoneSign(string word) =>
            (word.Length == 1 && !char.IsLetter(word[0]))
            || (word.Length == 2 && word[0] == 'µ' && char.IsAscii(word[1]));

        /// <summary>A sign that no language writes inside a word, or a capital behind a small letter.</summary>
        private static bool HoldsStrongSymbol(string word)
        {
            for (var i = 0; i < word.Length; i++)
            {
                if (!char.IsAscii(word[i]) && (!char.IsLetter(word[i]) || word[i] is 'µ' or 'ª'
                    || (char.IsUpper(word[i]) && i > 0 && char.IsLower(word[i - 1]))))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
