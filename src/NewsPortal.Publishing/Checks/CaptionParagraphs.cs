using System.Text.RegularExpressions;
using NewsPortal.Content.Bodies;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Short lines that describe a picture and stand in the text as if they belonged to it.</summary>
internal sealed partial class CaptionParagraphs : ICheck
{
    private const int MostWords = 45;
    private const int FewWords = 18;
    private const int FewestParagraphs = 3;

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) =>
        from text in item.Texts
        where text.Role == TextRole.Body && text.Blocks.Count(b => b.Kind == BlockKind.Paragraph) >= FewestParagraphs
        from block in text.Blocks
        where block.Kind == BlockKind.Paragraph && IsCaption(text, block)
        select new Finding("caption-paragraph", text.Field, block.Range, "“{0}” looks like the caption of a picture: put it into the figure.", Excerpt.Of(text.Of(block)));

    private static bool IsCaption(CheckedText text, BodyBlock block)
    {
        var words = text.Of(block).Trim(' ', '\u00A0');
        var count = Syllables.Split(words).Count();
        if (count is < 3 or > MostWords || words.EndsWith(':') || words.Contains('\n', StringComparison.Ordinal) || Sentences().Count(words) > 1)
        {
            return false;
        }

        return Opens().IsMatch(words) || (!Tells().IsMatch(words) && (Acts().IsMatch(words) || (count <= FewWords && ShortActs().IsMatch(words) && StandsBetweenLong(text, block))))
            || IsBehindPicture(text, block);
    }

    // A list of headlines is full of short lines; a caption is one among paragraphs.
    private static bool StandsBetweenLong(CheckedText text, BodyBlock block)
    {
        var at = text.Blocks.ToList().IndexOf(block);
        bool IsLong(int i) => i >= 0 && i < text.Blocks.Count && Syllables.Split(text.Of(text.Blocks[i])).Count() > MostWords;
        return IsLong(at - 1) || IsLong(at + 1);
    }

    private static bool IsBehindPicture(CheckedText text, BodyBlock block)
    {
        var bare = text.Body?.Pictures.Where(p => p.Figure is null || text.Blocks.All(b => b.Figure != p.Figure)).ToList() ?? [];
        return bare.Exists(p => p.At <= block.Range.Start && !text.Blocks.Any(b => b.Range.Start >= p.At && b.Range.Start < block.Range.Start));
    }

    [GeneratedRegex(@"^(?!(?:tin|bài)\b)(?:quang cảnh|toàn cảnh|ảnh\s*:|ảnh minh h[ọo]|hình ảnh |ảnh tư liệu|chú thích ảnh|một góc |từ trái (?:sang|qua)|(?:các )?đại biểu (?:tham dự|dự|chụp)\b[^,.;:]*\.?$)|\((?:ảnh|nguồn)\s*:[^)]*\)\.?$|^(?!(?:tin|bài)\b).*\bảnh\s*:\s*[\p{Lu}][^.]{0,40}\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Opens();

    // Somebody does something somewhere, in one breath and without a time: that is a picture.
    [GeneratedRegex(
        @"^\p{Lu}.*(?:\bphát biểu(?: (?:chỉ đạo|khai mạc|bế mạc|kết luận|chào mừng))?|\bchụp (?:ảnh|hình)(?: (?:chung|lưu niệm))*|\btham luận|\btổng quan về|\btặng hoa|\btrao (?:quà|tặng|giấy khen|bằng khen|học bổng|giải|quyết định|thưởng|cờ)|\blàm việc với|\bký kết|\bcắt băng|\bthăm hỏi)\b.*\b(?:tại|trong|sau|với|cùng|ở|của|cho)\b[^.]*\.?$")]
    private static partial Regex Acts();

    [GeneratedRegex(@"^\p{Lu}.*\b(?:thăm|tham quan|kiểm tra|khảo sát|tham dự|thực hành|hướng dẫn|tặng|biểu diễn)\b.*\p{L}\.?$")]
    private static partial Regex ShortActs();

    [GeneratedRegex(
        @"\b(?:đã|sẽ|đang|được|cho biết|nhấn mạnh|khẳng định|đề nghị|yêu cầu|nêu rõ|cho rằng|vừa|nhằm|theo đó|cũng|phải|cần|không|hằng|hàng|có|là|gồm|tiếp tục|tổ chức)\b|^(?i:tại|trong|sau|ngày|sáng|chiều|tối|trước|phát biểu|theo|tham dự|cùng|đến dự|nhân|thay mặt|dự|trao|báo cáo|kế hoạch|công văn|thông báo)\b|\d{1,2}[/-]\d{1,2}|[;:]")]
    private static partial Regex Tells();

    [GeneratedRegex(@"[.!?…](?=\s+\p{Lu}|$)")]
    private static partial Regex Sentences();
}
