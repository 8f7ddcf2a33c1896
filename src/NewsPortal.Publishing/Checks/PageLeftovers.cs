using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using NewsPortal.Content.Bodies;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>What came along when a text was copied from a page: labels, counters, menus, icons, notices.</summary>
internal sealed partial class PageLeftovers : ICheck
{
    // What each English phrase holds; asked first, since hardly any text has one.
    private static readonly SearchValues<string> EnglishStarts = SearchValues.Create(
        [
            "friends", "rights", "follow", "read", "here", "back", "leave", "post", "related", "no comments", "view", "share", "print", "skip", "powered",
            "written", "more", "continue", "home", "news", "log", "sign", "register", "search", "subscribe", "comment", "email", "next", "previous",
            "admin", "categories", "contact", "about", "download", "votes", "submit", "tag", "source", "author", "date", "category",
        ],
        StringComparison.OrdinalIgnoreCase);

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) =>
        item.Texts.Where(t => t.Role != TextRole.Headline).SelectMany(text => Lines(text).Concat(Inside(text, item.Today.Year)));

    private static IEnumerable<Finding> Lines(CheckedText text)
    {
        for (var i = 0; i < text.Blocks.Count; i++)
        {
            var block = text.Blocks[i];
            var words = text.Of(block).Trim(' ', '\u00A0');
            if (Label().IsMatch(words) && !(i + 1 < text.Blocks.Count && text.Blocks[i + 1].Kind is BlockKind.ListItem or BlockKind.Cell))
            {
                yield return new Finding("label-empty", text.Field, block.Range, "Nothing stands behind “{0}”.", words) { Repair = [new Replacement(block.Range, "")] };
            }
            else if (Furniture().IsMatch(words))
            {
                yield return new Finding("page-leftovers", text.Field, block.Range, "“{0}” belongs to the page it was copied from.", Excerpt.Of(words))
                {
                    Repair = [new Replacement(block.Range, "")],
                };
            }
        }
    }

    private static IEnumerable<Finding> Inside(CheckedText text, int year)
    {
        IEnumerable<Match> english = text.Text.AsSpan().ContainsAny(EnglishStarts) ? English().Matches(text.Text) : [];
        foreach (var match in english.Where(m => !Label().IsMatch(m.Value.Trim(' ', '\u00A0'))))
        {
            yield return new Finding(
                "english-words", text.Field, new TextRange(match.Index, match.Length), "“{0}” is English of another page.", match.Value.Trim(' ', '\u00A0'));
        }

        foreach (var match in Icon().Matches(text.Text).Where(m => !text.IsInAddress(new TextRange(m.Index, m.Length))))
        {
            var range = new TextRange(match.Index, match.Length);
            yield return new Finding("page-leftovers", text.Field, range, "“{0}” is the name of an icon.", match.Groups["name"].Value) { Repair = [new Replacement(range, "")] };
        }

        foreach (var match in Notice().Matches(text.Text).Where(m => int.Parse(m.Groups["y"].Value, CultureInfo.InvariantCulture) < year))
        {
            yield return new Finding("copyright-year", text.Field, new TextRange(match.Index, match.Length), "The copyright notice is of {0}.", match.Groups["y"].Value);
        }
    }

    [GeneratedRegex(
        @"^(?:tags?|từ kh[óo][aá]|tác giả|nguồn(?: tin)?|ảnh|tin|bài|tin,? bài|tin, ảnh|người viết|biên tập|theo|chuyên mục|danh mục|t[ệậ]p đính kèm|file đính kèm|đơn vị cung cấp|người đăng|ngày đăng|lượt xem|số lượt xem)\s*:$|^[•·\-– \u00A0]*bởi\s*:?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^(?:(?:số )?lượt (?:xem|truy cập|đọc)\s*:?\s*[\d.]+|[\d.]+ (?:lượt xem|bình luận|lượt thích|người thích|người đã bình chọn.*)|(?:điểm )?trung bình:? 0.*|chuyển (?:tới|đến) nội dung.*|tin đọc nhiều(?: nhất)?|(?:các )?(?:bài viết|bài|tin|tin bài) (?:liên quan|khác|cùng chuyên mục|mới nhất|đã đưa|cũ hơn)\s*:?|tin cùng chuyên mục:?|in (?:trang|bài)(?: này)?|gửi (?:email|bài viết này).*|về (?:trang chủ|đầu trang)|quay lại|chia sẻ(?: bài viết| facebook| lên facebook| zalo)?:?|.*tổng số người truy cập.*|.*số người online.*|đang (?:online|trực tuyến):? ?\d+.*|facebook|instagram|twitter|youtube|zalo|banner)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();

    [GeneratedRegex(
        @"\b(?:share with (?:your )?friends|all rights reserved|follow (?:us|by email)|read more|click here|back to top|leave a (?:comment|reply)|posted (?:by|on|in)|related (?:posts|news|articles)|no comments|view (?:all|more|details)|share (?:this|on)|print this|skip to content|powered by|written by|see more|learn more|load more|sign up|continue reading|submit)\b|^[ \u00A0]*(?:home|news|login|log in|sign in|register|search|subscribe|comments?|share|print|email|next|previous|admin|by admin|categories|latest news|contact(?: us)?|about us|download|\d+ (?:views?|votes?|comments?)(?:,.*)?|(?:tags?|source|author|date|posted|category|views?|comments?):.*)[ \u00A0]*$",
        RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex English();

    [GeneratedRegex(@"(?<![\w@/.#-])(?<name>[a-z]{2,}(?:_[a-z]{2,})+)(?![\w@/.-])[ \u00A0]?")]
    private static partial Regex Icon();

    [GeneratedRegex(@"(?:©|\(c\)|copyright)[^\n]{0,50}?(?<y>(?:19|20)\d\d)(?!\d|\s*[-–]\s*20\d\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Notice();
}
