using System.Text.RegularExpressions;

namespace NewsPortal.Vietnamese;

public static partial class VietnameseText
{
    /// <summary>
    /// Puts no-break spaces where a line must not end: between a number and its unit (<c>6.762 người</c>,
    /// <c>8,9 tỷ đồng</c>), and between a word and its number (<c>quý III</c>, <c>Dự án 8</c>, <c>ngày 23</c>).
    /// For plain NFC text, just before it is shown. Length and words do not change. Idempotent.
    /// </summary>
    /// <returns>The same instance when there is nothing to bind.</returns>
    public static string Bind(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        char[]? bound = null;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == ' ' && MayBind(text, at) && BreakableSpace().IsMatch(text, at))
            {
                bound ??= text.ToCharArray();
                bound[at] = '\u00A0';
            }
        }

        return bound is null ? text : new string(bound);
    }

    // Most spaces stand between two plain words: asking the pattern about each of them took 4 ms a page.
    private static bool MayBind(string text, int at)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        return char.IsDigit(before) || char.IsDigit(after) || after is 'I' or 'V' or 'X'
            || (before == '.' && char.IsUpper(after))
            || (before is 'ỷ' or 'ỉ' or 'u' or 'n' or 'm' or 'Ỷ' or 'Ỉ' or 'U' or 'N' or 'M'
                && after is 'đ' or 'v' or 'u' or 'e' or 'n' or 'Đ' or 'V' or 'U' or 'E' or 'N');
    }

    [GeneratedRegex(
        $$"""
        \G (?:
        (?<= \d ) [ ] (?= % | ‰ | °C )
        | (?<= \d ) [ ] (?= (?: {{Units.Scales}} | {{Units.Currencies}} | {{Units.Measures}} ) (?! [\w²³] ) )
        | (?<= \b (?: {{Units.Scales}} ) ) [ ] (?= (?: {{Units.Currencies}} | người ) \b )
        | (?<= \b (?: quý | tháng | ngày | năm | dự[ \u00A0]án | quận | phường | điều | khoản | chương | mục | phần | số
            | thứ | khóa | khoá | kỳ | lớp | trang | vùng | khu | tổ | bảng | hình | đoạn ) ) [ ] (?= \d )
        | (?<= \b (?: quý | dự[ \u00A0]án | chương | mục | phần | khóa | khoá | kỳ | đoạn | thứ ) ) [ ]
            (?= (?-i: [IVX]+ ) \b )
        | (?<= \b (?-i: TP\. | TX\. | TT\. ) ) [ ] (?= \p{Lu} ) )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BreakableSpace();
}
