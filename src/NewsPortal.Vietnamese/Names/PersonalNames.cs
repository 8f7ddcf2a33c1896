using System.Text.RegularExpressions;

namespace NewsPortal.Vietnamese;

/// <summary>
/// Finds the full names of people. A name is one thing, never taken apart: in <c>Y Ngọc</c>, Y is neither a family nor a
/// middle name.
/// </summary>
public static partial class PersonalNames
{
    private const string Surnames =
        """
        Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lâm|Trịnh|Mai|Đào|Cao|Hà|Lương|Lưu|Tạ|Tô
        |Tống|Trương|Vi|Vàng|Giàng|Sùng|Lò|Lường|Quàng|Cà|Tòng|Mùa|Thào|Hạng|Vừ|Lầu|Ly|Má|Cháng|Chảo|Tẩn|Phàn|Bàn|Triệu|Đèo|Kiều
        |Khổng|La|Lại|Lục|Mạc|Nghiêm|Ninh|Nông|Phùng|Quách|Sầm|Thạch|Thái|Thân|Tăng|Tôn|Từ|Uông|Văn|Viên|Vương|Ksor|Rơ|Rah|Siu|Kpă
        |Nay|Sơn|Kim|Danh|Châu|Chu|Doãn|Giáp|Hứa|Bế|Âu|Cung|Cù|Diệp|Đàm|Điêu|Đồng|Khuất|Khúc|Kha|Liêu|Lữ|Mã|Mông|Nhữ|Phí|Thiều|Tiêu
        |Trang|Trà|Chẩu|Ma|Pờ|Lỳ|Khoàng|Y|A|H’|H'|K’|K'
        """;

    // Provinces and towns that begin as families are called, and what stands behind a name in a list of posts.
    private const string NoName =
        """
        Hà[ ](?:Nội|Giang|Tĩnh|Nam|Đông|Tiên)|Hồ[ ]Chí[ ]Minh|Cao[ ](?:Bằng|Lãnh)|Cà[ ]Mau|Thái[ ](?:Nguyên|Bình|Lan)|Ninh[ ](?:Bình|Thuận)|Lâm[ ](?:Đồng|Thao)
        |Đồng[ ](?:Nai|Tháp|Hới|Xoài)|Châu[ ](?:Á|Âu|Đốc|Phi|Thành)|Kim[ ](?:Bôi|Sơn|Bảng)|Sơn[ ](?:La|Tây|Dương)|Mai[ ](?:Châu|Sơn)|La[ ]Gi
        |Lục[ ](?:Ngạn|Nam|Yên)|Lương[ ](?:Sơn|Tài)|Đoàn[ ](?:Thanh|TNCS)|Hoàng[ ](?:Sa|Mai|Su)|Trà[ ](?:Vinh|My|Bồng)|Văn[ ](?:Yên|Chấn|phòng|Bàn|Lâm)
        |Triệu[ ](?:Phong|Sơn)|Mã[ ]Lai|Từ[ ](?:Sơn|Liêm)|Ma[ ]Rốc|Tôn[ ]giáo|Phan[ ](?:Thiết|Rang)|Tân[ ]
        """;

    private const string NoSyllable = "Trường|Lớp|Xã|Phường|Huyện|Tỉnh|Thôn|Bản|Giám|Phó|Chủ|Bí|Sở|Bộ|Ủy|Uỷ|Ban|Hội|Trưởng";

    /// <summary>The full name that begins at a place.</summary>
    /// <returns>Null when none does: a given name or initials alone are no full name.</returns>
    public static TextRange? At(string text, int start)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Name().Match(text, start) is { Success: true } found && found.Index == start ? new TextRange(start, found.Length) : null;
    }

    /// <summary>Every full name in the order of an NFC text. Places that are called like people may be among them.</summary>
    public static IReadOnlyList<TextRange> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Name().Matches(text).Select(m => new TextRange(m.Index, m.Length))];
    }

    [GeneratedRegex(
        $$"""
        (?<! \w ) (?! (?: {{NoName}} ) \b ) (?: {{Surnames}} )
        (?: (?<= ['’] ) [ ]? \p{Lu}\p{Ll}+ )? (?: [ \u00A0] (?! (?: {{NoSyllable}} ) \b ) \p{Lu}\p{Ll}+ (?: ['’-]\p{L}+ )* ){1,5} (?! \w )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
