using System.Globalization;
using System.Text.RegularExpressions;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>
/// The full name of a child or a victim together with where they live or learn (decree 56/2017/NĐ-CP, articles 33 and 36).
/// A given name or initials alone protect them.
/// </summary>
internal sealed partial class IdentifiedChildren : ICheck
{
    private const int GrownUp = 16;

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) => item.Texts.SelectMany(text => PersonalNames.Find(text.Text)
        .Where(name => IsProtected(text, name, item.Today.Year) && Place().IsMatch(Around(text, name)))
        .DistinctBy(name => name.Of(text.Text))
        .Select(name => new Finding(
            "child-identified", text.Field, name, "“{0}” is named in full with address or school. A child or a victim is not made known like this.",
            name.Of(text.Text))
        {
            Repair = [new Replacement(name, Initials(name.Of(text.Text)))],
        }));

    private static bool IsProtected(CheckedText text, TextRange name, int year)
    {
        var before = text.Text[Math.Max(0, name.Start - 60)..name.Start];
        if (Called().IsMatch(before) || Victim().IsMatch(before) || (Pupil().IsMatch(before) && name.Of(text.Text).Split(' ', '\u00A0').Length > 2))
        {
            return true;
        }

        var behind = Age().Match(text.Text[name.End..Math.Min(text.Text.Length, name.End + 40)]);
        return behind.Success && (behind.Groups["class"].Success || behind.Groups["victim"].Success
            || (behind.Groups["age"] is { Success: true } age && Number(age) < GrownUp)
            || (behind.Groups["year"] is { Success: true } born && year - Number(born) < GrownUp));
    }

    // The sentence of the name, and the next one when it goes on about the same person.
    private static string Around(CheckedText text, TextRange name)
    {
        var sentence = text.SentenceAt(name.Start);
        var next = Math.Min(text.Text.Length, sentence.End + 1);
        var more = next < text.Text.Length && text.Text[next - 1] != '\n' && GoesOn().IsMatch(text.Text.AsSpan(next)) ? text.SentenceAt(next).Of(text.Text) : "";
        return sentence.Of(text.Text) + more;
    }

    // The given name is what is called: Nguyễn Văn An becomes N.V.A.
    private static string Initials(string name) => string.Concat(name.Split([' ', '\u00A0']).Select(word => word[0] + "."));

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    // “Trẻ em Hà Giang”, “học sinh Trần Phú” are no names of children: the word must call one person.
    [GeneratedRegex(
        @"(?<!\w)(?:(?<!trẻ\s)em|cháu|bé|(?:em|cháu)\s+học\s+sinh|học\s+sinh\s+(?:là|tên)|nạn\s+nhân|bị\s+hại)(?:\s+(?:là|tên|tên\s+là|gái|trai|bé|nhỏ|em|cháu|chị|anh|ông|bà|nữ|nam|sinh|học\s+sinh))*[ \u00A0:“""]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Called();

    [GeneratedRegex(@"(?:[Nn]ạn\s+nhân|[Bb]ị\s+hại|[Bb]ị\s+(?:xâm\s+hại|bạo\s+hành|mua\s+bán))(?:\s+\p{Ll}+){0,6}[ \u00A0:“""]*$")]
    private static partial Regex Victim();

    [GeneratedRegex(@"(?<!\w)[Hh]ọc\s+sinh[ \u00A0]$")]
    private static partial Regex Pupil();

    [GeneratedRegex(@"^\s*(?:Gia đình|Nhà|Em|Cháu|Bé|Hiện|Nạn nhân|Hoàn cảnh)\b")]
    private static partial Regex GoesOn();

    [GeneratedRegex(
        @"^[”""]?\s*[,(]?\s*(?:(?<age>\d{1,2})\s+tuổi|(?<victim>(?:là\s+)?(?:một\s+)?(?:nạn\s+nhân|bị\s+(?:xâm\s+hại|bạo\s+hành|mua\s+bán)))|(?:sinh\s+năm|sinh\s+ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]|SN)\s*(?<year>(?:19|20)\d\d)|(?:là\s+)?(?<class>học\s+sinh\s+(?:lớp|trường)|lớp\s+\d))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Age();

    [GeneratedRegex(
        @"(?<!\w)(?:[Tt]rường\s+(?:[Tt]iểu\s+học|[Mm]ầm\s+non|[Mm]ẫu\s+giáo|THCS|THPT|TH\b|PTDT|[Tt]rung\s+học|[Pp]hổ\s+thông)|[Ll]ớp\s+\d|(?:[Tt]hôn|[Bb]ản|[Xx]óm|[Ấấ]p|[Bb]uôn|[Ll]àng|[Tt]ổ\s+dân\s+phố|[Kk]hu\s+phố|[Xx]ã|[Pp]hường|[Tt]hị\s+trấn)\s+(?:\p{Lu}|\d)|[Ss]ố\s+(?:nhà\s+)?\d+[A-Z]?\s*,?\s+(?:đường|phố|ngõ)|đường\s+\p{Lu}|(?:trú|ngụ)\s+(?:tại|ở))")]
    private static partial Regex Place();
}
