using Microsoft.Playwright;
using Xunit;

namespace NewsPortal.Tests.Browser.Newsroom;

/// <summary>Writing in the browser.</summary>
[Collection(NewsroomRing.Name)]
public sealed class EditorTests(Chromium chromium) : IAsyncLifetime
{
    private const string Sentence = "Sở Ngoại vụ tỉnh Quảng Trị tổ chức phiên giao ban về đường ương ượng";

    private static readonly string[] Scripts = ["editor.js", "newsroom.js"];

    private WritingServer _server = null!;
    private Visit _visit = null!;

    private IPage Page => _visit.Page;

    private ILocator Editor => Page.Locator(".ProseMirror");

    public async ValueTask InitializeAsync() => _server = await WritingServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_visit is not null)
        {
            await _visit.DisposeAsync();
        }

        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Vietnamese_typed_in_bursts_of_backspaces_comes_out_as_it_was_meant()
    {
        await OpenAsync("<p>Chữ đầu.</p>");
        await Editor.ClickAsync();
        await Page.Keyboard.PressAsync("Control+End");
        await Page.Keyboard.PressAsync("Enter");
        await Typing.BurstAsync(Page, Sentence);

        await HasBodyAsync($"<p>Chữ đầu.</p><p>{Sentence}</p>");
        Assert.Empty(_visit.Complaints);
    }

    /// <summary>With the picture as a child node this failed 4 times in 12, and the picture was lost.</summary>
    [Fact]
    public async Task A_caption_is_typed_24_times_in_24_and_the_picture_stays()
    {
        const string Picture = "<img src=\"asset:anh/cau.png\" alt=\"Cầu\">";
        string[] places = ["{0}", "<p>a</p>{0}<p>b</p>", "{0}<p>b</p>", "<p>a</p>{0}", "{0}{0}", "<h2>a</h2>{0}<ul><li>b</li></ul>"];
        string[] captions = ["", "Cũ"];
        var passed = 0;
        foreach (var place in places)
        {
            foreach (var caption in captions)
            {
                foreach (var isErasedFirst in new[] { false, true })
                {
                    var figure = $"<figure>{Picture}{(caption == "" ? "" : $"<figcaption>{caption}</figcaption>")}</figure>";
                    await OpenAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, place, figure));
                    await Editor.Locator("figcaption").First.ClickAsync();
                    await Page.Keyboard.PressAsync("End");
                    if (isErasedFirst)
                    {
                        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Page.Keyboard.PressAsync("Backspace")));
                    }

                    await Typing.BurstAsync(Page, "Cầu treo bản Nậm Sỏ");
                    var meant = $"<figure>{Picture}<figcaption>{(isErasedFirst ? "" : caption)}Cầu treo bản Nậm Sỏ</figcaption></figure>";
                    await HasBodyAsync(place == "{0}{0}" ? meant + figure : string.Format(System.Globalization.CultureInfo.InvariantCulture, place, meant));
                    passed++;
                }
            }
        }

        Assert.Equal(24, passed);
    }

    [Fact]
    public async Task A_key_is_judged_where_the_caret_is_by_then()
    {
        await OpenAsync("<figure><img src=\"asset:a.png\" alt=\"a\"><figcaption>Cầu</figcaption></figure>");
        await Editor.Locator("figcaption").ClickAsync();
        await Page.Keyboard.PressAsync("Home");

        // At the start of a caption backspace is held; this one comes before the browser has told of the caret's move.
        var isLeftToTheBrowser = await Page.EvaluateAsync<bool>("""
            () => new Promise(done => setTimeout(() => {
              const caption = document.querySelector('.ProseMirror figcaption');
              getSelection().collapse(caption.firstChild, 3);
              done(caption.dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace', keyCode: 8, bubbles: true, cancelable: true })));
            }, 100))
            """);

        Assert.True(isLeftToTheBrowser);
    }

    [Fact]
    public async Task Enter_after_a_caption_goes_on_below_the_picture()
    {
        await OpenAsync("<figure><img src=\"asset:a.png\" alt=\"a\"><figcaption>Cầu</figcaption></figure>");
        await Editor.Locator("figcaption").ClickAsync();
        await Page.Keyboard.PressAsync("End");
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.InsertTextAsync("Tiếp");

        await HasBodyAsync("<figure><img src=\"asset:a.png\" alt=\"a\"><figcaption>Cầu</figcaption></figure><p>Tiếp</p>");
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_everything()
    {
        await OpenAsync("<p>Chữ</p>");
        await Page.Locator("#tieude").FocusAsync();
        await Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Mục", await FocusedAsync());
        await Page.Keyboard.PressAsync("ArrowRight");
        await Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("Đậm", await FocusedAsync());
        await Page.Keyboard.PressAsync("ArrowLeft");
        await Page.Keyboard.PressAsync("ArrowLeft");
        await Page.Keyboard.PressAsync("Enter");

        // The button gives the focus back to the text.
        await Page.Keyboard.InsertTextAsync("Đầu ");
        await HasBodyAsync("<h2>Đầu Chữ</h2>");
        await Page.Keyboard.PressAsync("Alt+F10");
        Assert.Equal("true", await Page.Locator(":focus").GetAttributeAsync("aria-pressed"));
    }

    [Fact]
    public async Task A_slash_offers_blocks_on_an_empty_line_only()
    {
        await OpenAsync("<p>25</p>");
        await Editor.ClickAsync();
        await Page.Keyboard.PressAsync("Control+End");
        await Page.Keyboard.TypeAsync("/10");
        await Assertions.Expect(Page.Locator(".slash")).ToBeHiddenAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.TypeAsync("/bang");
        await Assertions.Expect(Page.Locator(".slash [aria-selected=true]")).ToHaveTextAsync("Bảng");
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.InsertTextAsync("Dự án");

        await Assertions.Expect(Page.Locator("#body")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(
            "^<p>25/10</p><table><thead><tr><th scope=\"col\">Dự án</th><th scope=\"col\"></th>"));
    }

    [Fact]
    public async Task A_picture_of_the_library_comes_with_its_words()
    {
        await OpenAsync("");
        await Editor.ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Ảnh", Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Searchbox).FillAsync("bàn giao");
        await Assertions.Expect(Page.Locator("dialog [data-path]")).ToHaveCountAsync(1);
        await Page.Locator("dialog [data-path]").ClickAsync();

        await HasBodyAsync("<figure><img src=\"asset:anh/0.png\" alt=\"Lễ bàn giao\"><figcaption>Lễ bàn giao, 2023</figcaption></figure>");
        await Page.GetByLabel("Mô tả ảnh cho người không nhìn thấy").FillAsync("Trao chìa khóa");
        await HasBodyAsync("<figure><img src=\"asset:anh/0.png\" alt=\"Trao chìa khóa\"><figcaption>Lễ bàn giao, 2023</figcaption></figure>");
        Assert.Empty(_visit.Complaints);
    }

    [Fact]
    public async Task A_field_is_filled_with_a_picture_that_was_chosen()
    {
        await OpenAsync("");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Chọn ảnh" }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Cầu treo" }).ClickAsync();

        await Assertions.Expect(Page.Locator("#anh")).ToHaveValueAsync("anh/0.png");
    }

    [Fact]
    public async Task A_link_leads_to_an_item_that_was_found_by_its_title()
    {
        await OpenAsync("<p>Xem bài</p>");
        await Editor.ClickAsync();
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.PressAsync("Control+k");
        await Page.Locator("#np-link").FillAsync("cầu");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Bài về cầu" }).ClickAsync();

        await HasBodyAsync("<p><a href=\"item:4abc\">Xem bài</a></p>");
    }

    [Fact]
    public async Task Words_are_found_and_replaced()
    {
        await OpenAsync("<p>quý 3 và <strong>Quý 3</strong></p>");
        await Editor.ClickAsync();
        await Page.Keyboard.PressAsync("Control+f");
        await Page.GetByLabel("Tìm", new() { Exact = true }).FillAsync("quý 3");
        await Assertions.Expect(Editor.Locator(".np-found")).ToHaveCountAsync(2);
        await Page.GetByLabel("Thay bằng").FillAsync("quý III");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Thay hết" }).ClickAsync();

        await HasBodyAsync("<p>quý III và <strong>quý III</strong></p>");
    }

    [Fact]
    public async Task What_the_editor_cannot_keep_stays_in_the_plain_field()
    {
        const string Odd = "<a href=\"item:1\"><p>một</p><p>hai</p></a>";
        await OpenAsync(Odd, isEditor: false);

        await Assertions.Expect(Page.Locator(".say.warn")).ToContainTextAsync("không giữ được");
        await Assertions.Expect(Page.Locator("#body")).ToBeVisibleAsync();
        Assert.Equal(Odd, await Page.Locator("#body").InputValueAsync());
    }

    [Theory, InlineData(360), InlineData(1280)]
    public async Task The_writing_screen_is_accessible(int width)
    {
        await OpenAsync("<h2>Mục</h2><p>Chữ</p><figure><img src=\"asset:a.png\" alt=\"a\"><figcaption>Cầu</figcaption></figure><table><caption>Tên</caption><thead><tr><th scope=\"col\">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>", width);
        await Editor.Locator("figcaption").ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Khác" }).ClickAsync();

        Assert.Empty(await Axe.CheckAsync(Page));
        Assert.Empty(_visit.Complaints);
    }

    [Fact]
    public async Task The_scripts_of_the_screen_are_light_and_soon_ready()
    {
        await OpenAsync("<p>Chữ</p>");
        var bytes = Scripts.Sum(name =>
        {
            using var packed = new MemoryStream();
            using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.SmallestSize, true))
            {
                gzip.Write(File.ReadAllBytes(Support.Repository.Path("src", "NewsPortal.Admin", "wwwroot", name)));
            }

            return packed.Length;
        });
        Assert.True(bytes <= 110_000, $"{bytes} bytes, packed");

        var session = await Page.Context.NewCDPSessionAsync(Page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        await Page.ReloadAsync();
        await Editor.WaitForAsync();
        var usable = await Page.EvaluateAsync<double>("() => performance.now()");
        TestContext.Current.TestOutputHelper!.WriteLine($"Usable after {usable} ms, {bytes} bytes packed.");

        // A second on this machine alone; others may be building.
        Assert.True(usable < 3_000, $"{usable} ms");
    }

    private async Task OpenAsync(string body, int width = 1280, bool isEditor = true)
    {
        _server.Body = body;
        if (_visit is not null)
        {
            await _visit.DisposeAsync();
        }

        _visit = await chromium.OpenAsync(width);
        await Page.GotoAsync(_server.Address);
        if (isEditor)
        {
            await Editor.WaitForAsync();
        }
    }

    private Task HasBodyAsync(string html) => Assertions.Expect(Page.Locator("#body")).ToHaveValueAsync(html);

    private Task<string> FocusedAsync() =>
        Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent");
}
