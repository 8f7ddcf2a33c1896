using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Xunit;

namespace NewsPortal.Tests.Browser.Newsroom;

/// <summary>Nothing that was written is lost: the tab dies, the network goes, the session ends, somebody else saves.</summary>
[Collection(NewsroomRing.Name)]
public sealed class DraftTests(Chromium chromium) : IAsyncLifetime
{
    private WritingServer _server = null!;
    private Visit _visit = null!;

    private IPage Page => _visit.Page;

    private ILocator Status => Page.Locator(".saved");

    public async ValueTask InitializeAsync()
    {
        _server = await WritingServer.StartAsync();
        _visit = await chromium.OpenAsync();
        await OpenAsync(Page);
    }

    public async ValueTask DisposeAsync()
    {
        await _visit.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_change_is_saved_soon_with_every_field_and_the_version_it_was_started_from()
    {
        await WriteAsync("mới");

        await Assertions.Expect(Status).ToHaveTextAsync("Đã lưu lúc 16:19");
        var draft = _server.Drafts.Last();
        Assert.Equal("<p>Chữ đầu. mới</p>", draft["Body"]);
        Assert.Equal("Tiêu đề cũ", draft["TieuDe"]);
        Assert.Equal("v1", draft["Base"]);
        Assert.Equal("cu", draft["__RequestVerificationToken"]);

        await WriteAsync("nữa");
        await Page.WaitForFunctionAsync("() => document.querySelector('input[name=Base]').value === 'v2'");
        await EventuallyAsync(() => _server.Drafts.Last()["Base"] == "v2");
    }

    [Fact]
    public async Task What_was_written_300_ms_before_the_tab_died_is_offered()
    {
        _server.OnDraft = _ => Results.StatusCode(503);
        await WriteAsync("sắp mất");
        await Task.Delay(300, TestContext.Current.CancellationToken);
        var session = await Page.Context.NewCDPSessionAsync(Page);
        await Task.WhenAny(session.SendAsync("Page.crash"), Task.Delay(2_000, TestContext.Current.CancellationToken));

        var page = await Page.Context.NewPageAsync();
        await OpenAsync(page);
        Assert.Equal("<p>Chữ đầu.</p>", await page.Locator("#body").InputValueAsync());
        await Assertions.Expect(page.Locator(".say.warn")).ToContainTextAsync("Có bản trên máy này chưa gửi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dùng bản này" }).ClickAsync();
        await Assertions.Expect(page.Locator(".ProseMirror")).ToHaveTextAsync("Chữ đầu. sắp mất");
        Assert.Equal("<p>Chữ đầu. sắp mất</p>", await page.Locator("#body").InputValueAsync());
    }

    [Fact]
    public async Task An_offered_copy_is_not_written_over_by_typing_and_goes_only_when_it_is_dropped()
    {
        _server.OnDraft = _ => Results.StatusCode(503);
        await WriteAsync("cũ");
        await Task.Delay(400, TestContext.Current.CancellationToken);
        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator(".say.warn")).ToHaveCountAsync(1);
        await WriteAsync("khác");
        await Task.Delay(400, TestContext.Current.CancellationToken);

        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator(".say.warn")).ToHaveCountAsync(2);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Bỏ bản này" }).First.ClickAsync();
        await Assertions.Expect(Page.Locator(".say.warn")).ToHaveCountAsync(1);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Dùng bản này" }).ClickAsync();
        await Assertions.Expect(Page.Locator("#body")).Not.ToHaveValueAsync("<p>Chữ đầu.</p>");
    }

    [Fact]
    public async Task Without_a_network_it_says_so_and_sends_when_the_network_is_back()
    {
        await Page.Context.SetOfflineAsync(true);
        await WriteAsync("khi mất mạng");
        await Assertions.Expect(Status).ToHaveTextAsync("Chưa lưu được, bản trên máy vẫn còn");
        Assert.Empty(_server.Drafts);

        await Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(Status).ToHaveTextAsync("Đã lưu lúc 16:19");
        Assert.Equal("<p>Chữ đầu. khi mất mạng</p>", _server.Drafts.Last()["Body"]);
    }

    [Fact]
    public async Task After_the_session_ended_signing_in_on_another_page_sends_it_again()
    {
        _server.OnDraft = draft => draft["__RequestVerificationToken"] == "moi"
            ? Results.Json(new { savedAt = "16:25", version = "v2" })
            : Results.Json(new { }, statusCode: 401);
        _server.OnSession = () => Results.StatusCode(401);
        await WriteAsync("sau khi hết phiên");
        await Assertions.Expect(Page.Locator("[data-say=over]")).ToContainTextAsync("Phiên đăng nhập đã hết");

        var opened = Page.Context.WaitForPageAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Đăng nhập" }).ClickAsync();
        var signIn = await opened;
        await signIn.WaitForLoadStateAsync();
        _server.OnSession = () => Results.Json(new { token = "moi", person = "ha", version = "v1" });
        await signIn.EvaluateAsync("() => new BroadcastChannel('np-session').postMessage('in')");

        await Assertions.Expect(Status).ToHaveTextAsync("Đã lưu lúc 16:25");
        await Assertions.Expect(Page.Locator("[data-say=over]")).ToHaveCountAsync(0);
        Assert.Equal("<p>Chữ đầu. sau khi hết phiên</p>", _server.Drafts.Last()["Body"]);
    }

    [Fact]
    public async Task Nothing_is_sent_in_the_name_of_somebody_else()
    {
        _server.OnDraft = _ => Results.Json(new { }, statusCode: 401);
        _server.OnSession = () => Results.Json(new { token = "moi", person = "bao", version = "v1" });
        await WriteAsync("của Hà");
        await Assertions.Expect(Page.Locator("[data-say=over]")).ToBeVisibleAsync();
        var count = _server.Drafts.Count;
        await Page.EvaluateAsync("() => window.dispatchEvent(new Event('focus'))");

        await Assertions.Expect(Page.Locator("[data-say=over]")).ToContainTextAsync("không phải người đang viết");
        Assert.Equal(count, _server.Drafts.Count);
    }

    [Fact]
    public async Task When_somebody_else_has_saved_both_texts_stay_and_mine_can_be_copied()
    {
        _server.OnDraft = _ => Results.Json(new { conflictUrl = "/xung-dot" }, statusCode: 409);
        await WriteAsync("của tôi");
        await Assertions.Expect(Page.Locator("[data-say=conflict]")).ToContainTextAsync("Nội dung đã được người khác sửa");
        Assert.Equal("/xung-dot", await Page.GetByRole(AriaRole.Link, new() { Name = "So sánh" }).GetAttributeAsync("href"));

        await Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sao chép bản của tôi" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Đã sao chép" })).ToBeVisibleAsync();
        var copied = await Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Equal("Tiêu đề cũ\n\nChữ đầu. của tôi", copied.ReplaceLineEndings("\n"));

        // Further writing is kept here, and not sent into the conflict.
        var count = _server.Drafts.Count;
        await WriteAsync("thêm");
        await Task.Delay(2_500, TestContext.Current.CancellationToken);
        Assert.Equal(count, _server.Drafts.Count);
    }

    [Fact]
    public async Task A_refusal_is_told_in_the_servers_words()
    {
        _server.OnDraft = _ => Results.Json(new { message = "Tiêu đề dài quá 300 ký tự." }, statusCode: 422);
        await WriteAsync("x");

        await Assertions.Expect(Page.Locator("[data-say=refused]")).ToContainTextAsync("Tiêu đề dài quá 300 ký tự.");
    }

    [Fact]
    public async Task A_token_that_no_longer_fits_is_fetched_anew()
    {
        _server.OnDraft = draft => draft["__RequestVerificationToken"] == "moi"
            ? Results.Json(new { savedAt = "16:30", version = "v2" }) : Results.StatusCode(400);
        await WriteAsync("x");

        await Assertions.Expect(Status).ToHaveTextAsync("Đã lưu lúc 16:30");
    }

    [Fact]
    public async Task After_a_save_by_hand_the_caret_is_where_it_was_and_the_copy_is_gone()
    {
        _server.Body = string.Concat(Enumerable.Range(0, 80).Select(i => $"<p>Dòng {i}</p>"));
        await Page.ReloadAsync();
        await Page.Locator(".ProseMirror p").Nth(60).ClickAsync();
        await Page.Keyboard.PressAsync("End");
        await Page.Keyboard.InsertTextAsync(" mới");
        var top = await Page.EvaluateAsync<double>("() => scrollY");
        await Page.Keyboard.PressAsync("Control+Enter");
        await Page.WaitForFunctionAsync("() => document.querySelector('[data-saved]') && document.querySelector('.ProseMirror-focused')");

        Assert.InRange(await Page.EvaluateAsync<double>("() => scrollY"), top - 2, top + 2);
        await Page.Keyboard.InsertTextAsync("!");
        await Assertions.Expect(Page.Locator("#body")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("<p>Dòng 60 mới!</p>"));
        await Assertions.Expect(Page.Locator(".say")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_else_is_writing_is_shown()
    {
        await Assertions.Expect(Page.Locator("np-presence")).ToHaveTextAsync("Lê Minh Hà đang sửa");
    }

    private async Task OpenAsync(IPage page)
    {
        await page.GotoAsync(_server.Address);
        await page.Locator(".ProseMirror").WaitForAsync();
    }

    private async Task WriteAsync(string text)
    {
        await Page.Locator(".ProseMirror").ClickAsync();
        await Page.Keyboard.PressAsync("Control+End");
        await Page.Keyboard.InsertTextAsync(" " + text);
    }

    private static async Task EventuallyAsync(Func<bool> isSo)
    {
        for (var i = 0; i < 100 && !isSo(); i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.True(isSo());
    }
}
