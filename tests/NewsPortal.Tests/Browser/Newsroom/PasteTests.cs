using Microsoft.Playwright;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Browser.Newsroom;

/// <summary>What is pasted, in a browser under the newsroom's policy.</summary>
[Collection(NewsroomRing.Name)]
public sealed class PasteTests(Chromium chromium) : IAsyncLifetime
{
    private WritingServer _server = null!;
    private Visit _visit = null!;

    private IPage Page => _visit.Page;

    private ILocator Editor => Page.Locator(".ProseMirror");

    public async ValueTask InitializeAsync()
    {
        _server = await WritingServer.StartAsync();
        _server.Body = "";
        _visit = await chromium.OpenAsync();
        await Page.GotoAsync(_server.Address);
        await Editor.ClickAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _visit.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_text_of_Word_comes_clean_with_its_picture_and_says_what_was_cleaned()
    {
        await PasteAsync(Sample("word.html"), Sample("word.rtf"), "thô");

        await Assertions.Expect(Page.Locator("#body")).ToHaveValueAsync(
            new System.Text.RegularExpressions.Regex("<figure><img src=\"asset:anh/moi-1.png\" alt=\"\"><figcaption>Phiên giao ban chiều 25/10/2023</figcaption></figure>"));
        var body = await BodyAsync();
        Assert.StartsWith("<h2>Báo cáo quý III</h2><h2>Kết quả</h2><p><strong>Giải ngân</strong> đạt <em>102,6%</em>", body, StringComparison.Ordinal);
        Assert.Contains("<ul><li>một<ol type=\"a\"><li>hai<ul><li>ba</li><li>ba nữa</li></ul></li></ol></li><li>bốn</li></ul>", body, StringComparison.Ordinal);
        Assert.Contains("<table><caption>Bảng 1. Giải ngân</caption><tbody><tr><td><strong>Dự án</strong></td><td colspan=\"2\">Số tiền</td></tr>", body, StringComparison.Ordinal);
        Assert.Contains("<p>chất lượng sống</p><p>ỦY BAN NHÂN DÂN</p><p>Hội nghị</p><p>Cộng hòa xã hội chủ nghĩa Việt Nam</p>", body, StringComparison.Ordinal);
        Assert.DoesNotContain("data:", body, StringComparison.Ordinal);
        Assert.Equal(1, _server.Uploads);
        Assert.Empty(_visit.Complaints);
        await Assertions.Expect(Page.Locator("[data-say=paste]")).ToContainTextAsync("chuyển 4 đoạn phông cũ sang Unicode");
    }

    [Fact]
    public async Task What_was_cleaned_can_be_had_as_it_was_or_not_at_all()
    {
        const string Html = "<p>a</p><p>&nbsp;</p><p><b>b</b></p>";
        await PasteAsync(Html, "", "a\n\nb");
        await HasBodyAsync("<p>a</p><p><strong>b</strong></p>");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).ClickAsync();
        await HasBodyAsync("");

        await PasteAsync(Html, "", "a\n\nb");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Dán nguyên văn" }).ClickAsync();
        await HasBodyAsync("<p>a</p><p>b</p>");
    }

    [Fact]
    public async Task A_piece_of_a_line_flows_into_the_line()
    {
        await Page.Keyboard.InsertTextAsync("trước sau");
        for (var i = 0; i < 3; i++)
        {
            await Page.Keyboard.PressAsync("ArrowLeft");
        }

        // Browsers tell a page of a moved caret a moment later.
        await Page.WaitForFunctionAsync("() => document.querySelector('np-editor').caret.from === 7");
        await PasteAsync("<p class=MsoNormal><b>giữa </b></p>", "", "giữa ");
        await HasBodyAsync("<p>trước <strong>giữa</strong>sau</p>");
    }

    [Fact]
    public async Task Google_Docs_does_not_come_out_all_bold()
    {
        await PasteAsync("<b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p dir=\"ltr\" style=\"line-height:1.38\"><span style=\"font-weight:400\">thường </span><span style=\"font-weight:700\">đậm</span></p></b>", "", "x");

        await HasBodyAsync("<p>thường <strong>đậm</strong></p>");
        Assert.Empty(_visit.Complaints);
    }

    [Fact]
    public async Task A_picture_that_cannot_be_uploaded_is_told_and_may_go()
    {
        await Page.RouteAsync("**/tai-len", route => route.FulfillAsync(new() { Status = 422, ContentType = "application/json", Body = "{\"error\":\"Ảnh lớn hơn 32 MB.\"}" }));
        await PasteAsync($"<p><img src=\"data:image/png;base64,{WritingServer.Png}\"></p><p>chữ</p>", "", "chữ");

        await Assertions.Expect(Page.Locator("[data-say=upload]")).ToContainTextAsync("Ảnh lớn hơn 32 MB.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ các ảnh này" }).ClickAsync();
        await HasBodyAsync("<p>chữ</p>");
    }

    [Fact]
    public async Task A_word_file_comes_to_where_it_is_dropped_and_says_what_was_left_out()
    {
        await Page.Keyboard.InsertTextAsync("trước");
        await DropAsync("bài.docx", "PK");

        await HasBodyAsync("<p>trước</p><h2>Kết quả</h2><p>Đạt 102,6%.</p>");
        await Assertions.Expect(Page.Locator("[data-say=paste]")).ToContainTextAsync("Đã bỏ: 3 nhận xét.");
        await DropAsync("rỗng.docx", "");
        await Assertions.Expect(Page.Locator("[data-say=paste]")).ToContainTextAsync("Tệp rỗng.");
        await HasBodyAsync("<p>trước</p><h2>Kết quả</h2><p>Đạt 102,6%.</p>");
        Assert.Equal(0, _server.Uploads);
    }

    [Theory, InlineData("word"), InlineData("dots"), InlineData("quotes"), InlineData("depth"), InlineData("most")]
    public async Task Five_megabytes_end_in_seconds_or_in_a_sentence(string kind)
    {
        var row = Sample("word.html").Split("<!--StartFragment-->")[1].Split("<!--EndFragment-->")[0];
        var html = kind switch
        {
            "word" => Sample("word.html").Replace("<!--StartFragment-->", Repeat(row), StringComparison.Ordinal),
            "dots" => Repeat("<p class=MsoNormal style='mso-list:l0 level2 lfo1'>• <b>a</b></p>"),

            // As much as is taken.
            "most" => string.Concat(Enumerable.Repeat("<p class=MsoNormal style='margin:0'><span lang=VI style='color:red'>một <b>hai</b> ba<o:p></o:p></span></p>", 9_800)),
            "quotes" => Repeat("<a \"'") + Repeat("<div>"),
            _ => Repeat("<div><b><span style='color:red'>a"),
        };

        // Bringing the text here takes the test's own browser longer than the page takes for it.
        var milliseconds = await PasteAsync(html, "", "thô");
        var said = await Page.EvaluateAsync<string>("() => document.querySelector('[data-say=paste]')?.textContent ?? ''");
        TestContext.Current.TestOutputHelper!.WriteLine($"{kind}: {html.Length} letters, {milliseconds} ms. {said}");
        Assert.True(milliseconds < 15_000, $"{kind}: {milliseconds} ms");

        static string Repeat(string part) => string.Concat(Enumerable.Repeat(part, 5_000_000 / part.Length));
    }

    // What a browser does when somebody presses Ctrl+V, with a clipboard of our own.
    // Gives back the milliseconds until the page was drawn again.
    private Task<double> PasteAsync(string html, string rtf, string text) => Page.EvaluateAsync<double>(
        """
        ([html, rtf, text]) => {
          const data = new DataTransfer();
          data.setData("text/html", html);
          data.setData("text/plain", text);
          if (rtf) data.setData("text/rtf", rtf);
          const start = performance.now();
          document.querySelector(".ProseMirror").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
          return new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))));
        }
        """,
        new[] { html, rtf, text });

    // What a browser does when somebody lets go of a file after the last letter.
    private async Task DropAsync(string name, string content) => await Page.EvaluateAsync(
        """
        ([name, content]) => {
          const data = new DataTransfer();
          data.items.add(new File([content], name));
          const { right, top, height } = document.querySelector(".ProseMirror > :last-child").getBoundingClientRect();
          document.querySelector(".ProseMirror").dispatchEvent(new DragEvent("drop", { dataTransfer: data, clientX: right - 2, clientY: top + height / 2, bubbles: true, cancelable: true }));
        }
        """,
        new[] { name, content });

    private Task HasBodyAsync(string html) => Assertions.Expect(Page.Locator("#body")).ToHaveValueAsync(html);

    private Task<string> BodyAsync() => Page.Locator("#body").InputValueAsync();

    private static string Sample(string name) => File.ReadAllText(Repository.Path("tests", "NewsPortal.Tests", "Admin", "Scripts", name));
}
