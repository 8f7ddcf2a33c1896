using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsPortal.Vietnamese;

/// <summary>Recognises numbers and symbols of official documents (Decree 30/2020/NĐ-CP).</summary>
public static partial class DocumentSymbols
{
    // Codes that name a form of document; whatever else comes first in a letter's symbol is its sender.
    private static readonly HashSet<string> Forms = new(StringComparer.OrdinalIgnoreCase)
    {
        "NQ", "QĐ", "CT", "QC", "QYĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ",
        "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "NĐ", "TT", "TTLT", "NQLT", "L", "PL", "VBHN", "CV",
        "KL",
    };

    /// <summary>Every symbol in the order of an NFC text. Dates and fractions such as 281/274 are none.</summary>
    public static IReadOnlyList<DocumentMention> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Symbol().Matches(text)
            .Select(match => new DocumentMention(new TextRange(match.Index, match.Length), Read(match)))];
    }

    /// <summary>The symbol that makes up the whole text.</summary>
    /// <returns>Null when the text holds anything else.</returns>
    public static DocumentSymbol? Parse(string text)
    {
        var trimmed = text?.Trim() ?? throw new ArgumentNullException(nameof(text));
        return Find(trimmed) is [var only] && only.Range.Length == trimmed.Length ? only.Symbol : null;
    }

    private static DocumentSymbol Read(Match match)
    {
        var number = match.Groups["number"].Value;
        if (match.Groups["party"].Success)
        {
            return new DocumentSymbol(number, null, match.Groups["form"].Value, match.Groups["party"].Value)
            {
                IsPartyDocument = true,
            };
        }

        var year = match.Groups["year"] is { Success: true } found
            ? int.Parse(found.Value, CultureInfo.InvariantCulture)
            : (int?)null;
        var code = match.Groups["code"].Value.Replace('–', '-').Split('-', 2);
        return Forms.Contains(code[0])
            ? new DocumentSymbol(number, year, code[0], code.ElementAtOrDefault(1) ?? "")
            : new DocumentSymbol(number, year, "", string.Join('-', code));
    }

    // Laws carry their assembly instead of an issuer: 59/2020/QH14. Party documents put the form first: 29-NQ/TW.
    // A code has a second capital early (QĐ, CTr, QyĐ, UBND), so that 12/Tháng is none; L-CTN stands for itself.
    [GeneratedRegex(
        """
        (?<! [\w/.,-] ) (?<number> \d{1,5} [a-z]? )
        (?: / (?: (?<year> (?:19|20)\d\d ) / )?
            (?<code> (?: \p{Lu}\p{Ll}?\p{Lu} [\p{L}\d&]* | L (?= -CTN ) ) (?: [-–] \p{Lu} [\p{L}\d&]* )* )
          | - (?<form> \p{Lu}{2,} ) / (?<party> \p{Lu}{2,} [\p{L}\d]* ) )
        (?! [\w/] )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Symbol();
}
