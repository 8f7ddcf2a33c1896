using System.Text.RegularExpressions;

namespace NewsPortal.Vietnamese;

public static partial class DateMentions
{
    private const string Blank = @"[ \u00A0]";
    private const string Year = @"(?<y> (?:19|20) \d\d ) (?! \d )";
    private const string Ordinal = @"\d{1,2} (?! \d )";

    private const string Time =
        $@"(?<h> \d{{1,2}} )
           (?: : (?<min> \d\d )
             | {Blank}? (?: giờ | h | g ) (?: {Blank}? (?<min> \d{{1,2}} ) )? (?: {Blank}? phút \b )? ) (?! \w )";

    private const string Lead =
        $@"(?: (?<s> sáng | trưa | chiều | tối | đêm ) {Blank}+ )?
           (?: (?: thứ {Blank}+ (?<w> hai | ba | tư | năm | sáu | bảy | [2-7] ) | (?<w> chủ {Blank} nhật ) )
               ,? {Blank}+ )?
           (?: (?<lead> ngày | mùng | mồng | lễ | dịp ) {Blank}+ )?";

    private const string Day =
        $@"(?: (?<y> (?:19|20) \d\d ) - (?<m> \d\d ) - (?<d> \d\d )
            | (?: (?<d1> {Ordinal} ) {Blank}? [-–] {Blank}? )?
              (?<d> {Ordinal} ) (?<sep> [-/.] ) (?<m> {Ordinal} ) \k<sep> {Year}
            | (?: (?<d1> {Ordinal} ) {Blank}? [-–] {Blank}? )?
              (?<d> {Ordinal} ) {Blank}+ (?<words> tháng ) {Blank}+ (?<m> {Ordinal} )
              (?: (?: {Blank}? / {Blank}? | ,? {Blank}+ năm {Blank}+ ) {Year} )?
            | (?<d> {Ordinal} ) [-/] (?<m> {Ordinal} ) (?! [-/.] \w ) ) (?! [\w/] )";

    private const string WithYear =
        $@"(?: (?: {Blank}? [-/] {Blank}? | ,? {Blank}+ năm {Blank}+ ) {Year} )? (?! [\w/] )";

    [GeneratedRegex(
        $@"(?<! [\w/] ) (?<! \d [-.,:] )
           (?: (?: {Time} ,? {Blank}+ )? {Lead} {Day} (?: ,? {Blank}+ {Time} )?
             | tháng {Blank}+ (?<m> {Ordinal} ) {WithYear}
             | (?<m> {Ordinal} ) / {Year} (?! [\w/-] )
             | quý {Blank}+ (?<q> [1-4] | I{{1,3}} | IV ) (?! \w ) {WithYear}
             | (?<fiscal> năm {Blank} tài {Blank} (?: chính | khóa | khoá ) ) {Blank}+ {Year}
               (?: {Blank}? [-–] {Blank}? (?<y2> 20\d\d ) )? (?! [\w/] )
             | (?: năm {Blank}+ )? {Year} {Blank}? [-–] {Blank}? (?<y2> (?:19|20) \d\d ) (?! [\w/-] )
             | năm {Blank}+ {Year} (?! [\w/] ) )",
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(
        @"^[ \u00A0]*(?:-|–|đến|tới|đến hết)[ \u00A0]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Until();
}
