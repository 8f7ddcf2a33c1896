using System.Net;
using NewsPortal.People.Rights;
using NewsPortal.Sites.Redirects;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.Structure;

public sealed class RedirectPagesTests
{
    private const string Here = "/quan-tri/quang-tri/chuyen-huong";

    [Fact]
    public async Task A_rule_is_added_leads_readers_on_is_changed_found_and_deleted()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);

        Assert.Equal($"{Here}?xong=them", (await secretary.SendAsync(await secretary.GetAsync(Here), "#them form", ("Form.From", "/tin cũ/bài (1).aspx"), ("Form.To", "~/du-an"))).Header("location"));
        var led = await portal.AskAsync("/quang-tri/tin%20c%C5%A9/b%C3%A0i%20(1).aspx");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/quang-tri/du-an"), (led.Status, led.Header("location")));
        var one = (await secretary.GetAsync($"{Here}?q=bai%20(1)")).Document.QuerySelector("tbody a.t")!.GetAttribute("href")!;
        Assert.Empty((await secretary.GetAsync($"{Here}?q=khong-co")).Document.QuerySelectorAll("tbody a.t"));
        var page = await secretary.GetAsync(one);
        Assert.Equal("/tin cũ/bài (1).aspx", page.Document.QuerySelector("[name='Form.From']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(page, "main form", ("Form.To", "/van-ban?nam=$1"), ("Form.IsTemporary", "true"))).Status);
        led = await portal.AskAsync("/quang-tri/tin%20c%C5%A9/b%C3%A0i%20(1).aspx");
        Assert.Equal((HttpStatusCode.Found, "/quang-tri/van-ban?nam=$1"), (led.Status, led.Header("location")));
        Assert.Contains("Người khác vừa sửa", (await secretary.SendAsync(page, "main form", ("Form.To", "/video"))).Words, StringComparison.Ordinal);
        var late = await secretary.SendAsync(page, "#bo form");
        Assert.Contains("Người khác vừa sửa", late.Words, StringComparison.Ordinal);
        Assert.Equal("/van-ban?nam=$1", late.Document.QuerySelector("[name='Form.To']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(late, "#bo form")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync("/quang-tri/tin%20c%C5%A9/b%C3%A0i%20(1).aspx")).Status);
        Assert.Single(await SiteScreens.LogAsync(portal, "redirect.removed"));
    }

    [Theory]
    [InlineData("Form.From", "tin-cu", "/du-an", false, "Viết đường dẫn cũ có dấu gạch chéo, ví dụ /tin-cu/bai-1; không dùng cho trang chủ.")]
    [InlineData("Form.From", "/", "/du-an", false, "Viết đường dẫn cũ có dấu gạch chéo, ví dụ /tin-cu/bai-1; không dùng cho trang chủ.")]
    [InlineData("Form.From", "/a?b=1", "/du-an", false, "Chỉ tính đường dẫn: bỏ phần từ dấu “?”.")]
    [InlineData("Form.To", "/a", "javascript:alert(1)", false, "Viết địa chỉ mới: đường dẫn như /du-an, hoặc địa chỉ bắt đầu bằng https://.")]
    [InlineData("Form.To", "/a", "//evil.example/x", false, "Viết địa chỉ mới: đường dẫn như /du-an, hoặc địa chỉ bắt đầu bằng https://.")]
    [InlineData("Form.To", "/a", "https://noi-khac.example/x", false, "Địa chỉ này đưa bạn đọc sang nơi khác: đánh dấu ô bên dưới nếu đúng ý.")]
    [InlineData("Form.To", "/a", "/A", false, "Địa chỉ mới lại dẫn về địa chỉ cũ: bạn đọc sẽ đi vòng.")]
    [InlineData("Form.To", "/a", "/co-roi", false, "Địa chỉ mới còn bị quy tắc khác chuyển tiếp: viết thẳng địa chỉ cuối.")]
    [InlineData("Form.From", "/dich", "/video", false, "Có quy tắc khác dẫn đến địa chỉ cũ này: sửa quy tắc đó trước.")]
    [InlineData("Form.From", "/co-roi", "/video", false, "Địa chỉ này đã có quy tắc: sửa quy tắc đang có.")]
    [InlineData("Form.From", "^/(x", "/video", true, "Mẫu này không dùng được: viết biểu thức chính quy không cần nhìn lại phía sau.")]
    [InlineData("Form.From", "^/(?=x)", "/video", true, "Mẫu này không dùng được: viết biểu thức chính quy không cần nhìn lại phía sau.")]
    [InlineData("Form.To", "^/a/(.*)$", "/a/x/$1", true, "Địa chỉ mới lại dẫn về địa chỉ cũ: bạn đọc sẽ đi vòng.")]
    [InlineData("Form.To", "^/(tin|bai)-(\\d+)$", "/tin-$2?$1", true, "Địa chỉ mới lại dẫn về địa chỉ cũ: bạn đọc sẽ đi vòng.")]
    [InlineData("Form.To", "^/moi/(.+)$", "/cu/$1", true, "Địa chỉ mới lại dẫn về địa chỉ cũ: bạn đọc sẽ đi vòng.")]
    [InlineData("Form.To", "^/x/(.+)$", "https://$1/x", true, "Viết địa chỉ mới: đường dẫn như /du-an, hoặc địa chỉ bắt đầu bằng https://.")]
    public async Task Circles_chains_and_what_is_no_address_are_refused_in_words(string field, string from, string to, bool isPattern, string sentence)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        var page = await secretary.GetAsync(Here);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(page, "#them form", ("Form.From", "/co-roi"), ("Form.To", "/dich"))).Status);
        await AddAsync(portal, [("vong", "^/cu/(.+)$", "/moi/$1")]);
        (string, string)[] typed = [("Form.From", from), ("Form.To", to), .. isPattern ? new[] { ("Form.IsPattern", "true") } : []];

        var answer = await secretary.SendAsync(page, "#them form", typed);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(sentence, answer.ErrorAt(field));
        Assert.Equal(to, answer.Document.QuerySelector("[name='Form.To']")!.GetAttribute("value"));
        Assert.Single(await SiteScreens.LogAsync(portal, "redirect.added"), e => e.SubjectId != "vong");
    }

    [Fact]
    public async Task Two_columns_are_added_together_or_not_at_all_with_what_is_wrong_by_line()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        var page = await secretary.GetAsync(Here);

        var refused = await secretary.SendAsync(page, "#nhieu form", ("Lines", "/a\t/du-an\r\n\r\nchỉ có một\r\n/b /a"));
        Assert.Contains("Dòng 3", refused.Words, StringComparison.Ordinal);
        Assert.Contains("chỉ có một", refused.Document.QuerySelector("#f-lines")!.TextContent, StringComparison.Ordinal);
        refused = await secretary.SendAsync(page, "#nhieu form", ("Lines", "/a\t/du-an\r\n/b /a"));
        Assert.Contains("Dòng 2", refused.Words, StringComparison.Ordinal);
        Assert.Empty(await SiteScreens.LogAsync(portal, "redirect.added"));

        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(page, "#nhieu form", ("Lines", "/a\t/du-an\r\n/b;/van-ban\r\n/gioi-thieu /video"))).Status);
        Assert.Equal("/quang-tri/van-ban", (await portal.AskAsync("/quang-tri/b")).Header("location"));
        Assert.Contains("Đang có trang ở địa chỉ này", (await secretary.GetAsync(Here)).Document.QuerySelector("tbody tr:nth-child(3)")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_with_as_many_rules_as_are_tried_takes_no_more()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        await AddAsync(portal, [.. Enumerable.Range(0, RedirectBook.MostRules - 1).Select(i => ($"r{i}", $"^/cu/{i}$", "/du-an"))]);
        var page = await secretary.GetAsync(Here);

        var refused = await secretary.SendAsync(page, "#nhieu form", ("Lines", "/x1 /du-an\r\n/x2 /du-an"));
        Assert.Contains("Dòng 2", refused.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await secretary.SendAsync(page, "#them form", ("Form.From", "/x1"), ("Form.To", "/du-an"))).Status);
        Assert.StartsWith("Mỗi trang có nhiều nhất 2.000 quy tắc", (await secretary.SendAsync(page, "#them form", ("Form.From", "/x2"), ("Form.To", "/du-an"))).ErrorAt("Form.From"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_who_manage_redirections_get_in_and_only_to_rules_of_this_site()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        using var secretary = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Secretary);
        using var editor = await SiteScreens.SignedInAsync(portal, BuiltInRoles.Editor);
        await portal.InSessionAsync(db =>
        {
            db.Add(new RedirectRule { Id = "la", SiteKey = "lai-chau", Position = 0, Pattern = "^/x$", Target = "/y", IgnoreCase = true, Status = 301, Data = "{}" });
            return db.SaveChangesAsync();
        });
        var fields = SentForm.Of((await secretary.GetAsync(Here)).Document.QuerySelector("#them form")!);

        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync(Here)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.PostPairsAsync(Here, fields)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.GetAsync($"{Here}/la")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.PostPairsAsync($"{Here}/la", fields)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.PostPairsAsync($"{Here}/la?handler=Remove", fields)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await secretary.PostPairsAsync(Here, fields.With("__RequestVerificationToken", "giả"))).Status);
    }

    private static Task<int> AddAsync(TestPortal portal, (string Id, string Pattern, string Target)[] rules) => portal.InSessionAsync(db =>
    {
        db.AddRange(rules.Select((r, i) => new RedirectRule
        {
            Id = r.Id,
            SiteKey = "quang-tri",
            Position = 10 + i,
            Pattern = r.Pattern,
            Target = r.Target,
            IgnoreCase = true,
            Status = 301,
            Data = "{}",
        }));
        return db.SaveChangesAsync();
    });
}
