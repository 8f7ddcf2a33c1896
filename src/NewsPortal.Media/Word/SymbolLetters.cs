namespace NewsPortal.Media.Word;

/// <summary>The signs of Microsoft's symbol fonts as letters of Unicode: the ones that office papers use.</summary>
internal static class SymbolLetters
{
    // From 0x61 and 0x41 on, as the font Symbol lays Greek out.
    private const string SmallGreek = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
    private const string CapitalGreek = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";

    private static readonly Dictionary<char, string> Symbol = Pairs(
        "\u00A3≤\u00A5∞\u00A7♣\u00A8♦\u00A9♥\u00AA♠\u00AB↔\u00AC←\u00AD↑\u00AE→\u00AF↓\u00B0°\u00B1±\u00B3≥\u00B4×\u00B6∂\u00B7•\u00B8÷\u00B9≠\u00BA≡\u00BB≈\u00BC…"
        + "\u00C6∅\u00C7∩\u00C8∪\u00CC⊂\u00CE∈\u00D5∏\u00D6√\u00DE⇒\u00E5∑\u00F2∫\u002D−");

    private static readonly Dictionary<char, string> Wingdings = Pairs(
        "\u0028☎\u0029✆\u002A✉\u004A☺\u004C☹\u006C●\u006E■\u006F□\u0071❑\u0075◆\u0076❖\u009F•\u00A7▪\u00A8◻\u00B7•\u00D8➢\u00DF←\u00E0→\u00E1↑\u00E2↓"
        + "\u00E8➔\u00F0⇨\u00F3⇔\u00FB✗\u00FC✓\u00FD☒\u00FE☑");

    /// <param name="code">As the file has it, in hexadecimal, with or without the offset of symbol fonts.</param>
    /// <returns>Null when no letter is known.</returns>
    public static string? Find(string? font, string? code)
    {
        if (!int.TryParse(code, System.Globalization.NumberStyles.HexNumber, null, out var number))
        {
            return null;
        }

        var letter = (char)(number is >= 0xF000 and <= 0xF0FF ? number - 0xF000 : number);
        return font?.ToUpperInvariant() switch
        {
            "SYMBOL" when letter is >= 'a' and <= 'z' => SmallGreek[letter - 'a'].ToString(),
            "SYMBOL" when letter is >= 'A' and <= 'Z' => CapitalGreek[letter - 'A'].ToString(),
            "SYMBOL" => Symbol.GetValueOrDefault(letter) ?? Ascii(letter),
            { } name when name.StartsWith("WINGDINGS", StringComparison.Ordinal) => Wingdings.GetValueOrDefault(letter),
            _ => number < 0xE000 && !char.IsSurrogate(letter) && !char.IsControl(letter) ? letter.ToString() : null,
        };
    }

    private static string? Ascii(char letter) => letter is >= ' ' and <= '~' ? letter.ToString() : null;

    private static Dictionary<char, string> Pairs(string pairs) => pairs.Chunk(2).ToDictionary(p => p[0], p => p[1].ToString());
}
