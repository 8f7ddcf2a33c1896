using System.Collections.Frozen;

namespace NewsPortal.Vietnamese;

/// <summary>TCVN 5712 VN3, also called ABC: 74 characters above 0xA0, each one letter.</summary>
internal static class Tcvn3
{
    // Pairs of a Windows-1252 character and its letter; ư is the soft hyphen.
    private static readonly string[] Rows =
    [
        "µà¸á¶ả·ã¹ạ", "¨ă»ằ¾ắ¼ẳ½ẵÆặ", "©âÇầÊấÈẩÉẫËậ", "®đ", "ÌèÐéÎẻÏẽÑẹ", "ªêÒềÕếÓểÔễÖệ", "×ìÝíØỉÜĩÞị",
        "ßòãóáỏâõäọ", "«ôåồèốæổçỗéộ", "¬ơêờíớëởìỡîợ", "ïùóúñủòũôụ", "\u00ADưõừøứöử÷ữùự", "úỳýýûỷüỹþỵ",
        "¡Ă¢Â§Đ£Ê¤Ô¥Ơ¦Ư",
    ];

    private static readonly FrozenDictionary<char, char> Letters =
        Rows.SelectMany(row => row.Chunk(2)).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    private static readonly FrozenDictionary<char, char> Codes =
        Letters.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static bool IsSymbol(char c) => Letters.ContainsKey(c);

    public static string Decode(string text, bool capitals)
    {
        var decoded = string.Create(text.Length, text, static (letters, source) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = Letters.GetValueOrDefault(source[i], source[i]);
            }
        });
        return capitals ? decoded.ToUpperInvariant() : decoded;
    }

    /// <returns>Null when the text holds a letter the font lacks, or a character that would read as a letter.</returns>
    public static string? Encode(string text, bool capitals)
    {
        var source = capitals ? text.ToLowerInvariant() : text;
        if (source.Any(c => !Codes.ContainsKey(c) && (c > '\u024F' && char.IsLetter(c) || IsSymbol(c))))
        {
            return null;
        }

        return string.Concat(source.Select(c => Codes.GetValueOrDefault(c, c)));
    }
}
