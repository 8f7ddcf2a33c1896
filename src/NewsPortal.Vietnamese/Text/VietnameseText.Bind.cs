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
        return BreakableSpace().Replace(text, "\u00A0");
    }

    [GeneratedRegex(
        $$"""
        (?<= \d ) [ ] (?= % | ‰ | °C )
        | (?<= \d ) [ ] (?= (?: {{Units.Scales}} | {{Units.Currencies}} | {{Units.Measures}} ) (?! [\w²³] ) )
        | (?<= \b (?: {{Units.Scales}} ) ) [ ] (?= (?: {{Units.Currencies}} | người ) \b )
        | (?<= \b (?: quý | tháng | ngày | năm | dự[ \u00A0]án | quận | phường | điều | khoản | chương | mục | phần | số
            | thứ | khóa | khoá | kỳ | lớp | trang | vùng | khu | tổ | bảng | hình | đoạn ) ) [ ] (?= \d )
        | (?<= \b (?: quý | dự[ \u00A0]án | chương | mục | phần | khóa | khoá | kỳ | đoạn | thứ ) ) [ ]
            (?= (?-i: [IVX]+ ) \b )
        | (?<= \b (?-i: TP\. | TX\. | TT\. ) ) [ ] (?= \p{Lu} )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BreakableSpace();
}
