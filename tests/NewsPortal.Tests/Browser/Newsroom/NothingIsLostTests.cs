using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsPortal.People.Rights;
using NewsPortal.People.SigningIn;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Tests.Admin;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Browser.Newsroom;

/// <summary>On the product's own writing screen: whatever breaks, what was typed is there afterwards.</summary>
[Collection(NewsroomRing.Name)]
public sealed class NothingIsLostTests(Chromium chromium) : IAsyncLifetime
{
    private const string Root = "/quan-tri/quang-tri";
    private const string Writer = "ha@example.gov.vn";

    private TestPortal _portal = null!;
    private Visit _visit = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private IPage Page => _visit.Page;

    public async ValueTask InitializeAsync()
    {
        _portal = await NewsroomVisit.PortalAsync();
        await NewsroomVisit.AddAsync(_portal, Writer, "Người viết tin", BuiltInRoles.Writer, "quang-tri");
        _visit = await chromium.OpenAsync();
        await SignInAsync(Page, Writer);
        await Page.GotoAsync(At($"{Root}/bai-viet/moi?loai=Article"));
        await Page.Locator(".ProseMirror").WaitForAsync();
        await Page.Locator("textarea.head").FillAsync("Giao ban tháng 10");
    }

    public async ValueTask DisposeAsync()
    {
        await _visit.DisposeAsync();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task The_tab_dies_before_anything_was_sent()
    {
        var address = Page.Url;
        await Page.Context.RouteAsync("**/ban-nhap*", route => route.AbortAsync());
        await WriteAsync("Chữ sắp mất.");
        await Task.Delay(400, Ct);
        var session = await Page.Context.NewCDPSessionAsync(Page);
        await Task.WhenAny(session.SendAsync("Page.crash"), Task.Delay(2_000, Ct));

        var page = await Page.Context.NewPageAsync();
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Dùng bản này" }).ClickAsync();

        await Assertions.Expect(page.Locator(".ProseMirror")).ToContainTextAsync("Chữ sắp mất.");
        await Assertions.Expect(page.Locator("textarea.head")).ToHaveValueAsync("Giao ban tháng 10");
    }

    [Fact]
    public async Task The_network_goes_and_comes_back()
    {
        await Page.Context.SetOfflineAsync(true);
        await WriteAsync("Khi mất mạng.");
        await Assertions.Expect(Page.Locator("#da-luu")).ToHaveTextAsync("Chưa lưu được, bản trên máy vẫn còn");

        await Page.Context.SetOfflineAsync(false);

        await IsKeptAsync("Khi mất mạng.");
    }

    [Fact]
    public async Task The_session_ends_and_somebody_signs_in_again_beside()
    {
        await _portal.InSessionAsync(async db =>
        {
            await db.Set<SignIn>().ExecuteUpdateAsync(s => s.SetProperty(x => x.RevokedAt, DateTimeOffset.UtcNow), Ct);
            _portal.Services.GetRequiredService<SessionMemory>().Forget();
            return true;
        });
        await WriteAsync("Sau khi hết phiên.");
        await Assertions.Expect(Page.Locator("[data-say=over]")).ToContainTextAsync("Phiên đăng nhập đã hết");

        var opened = Page.Context.WaitForPageAsync();
        await Page.Locator("[data-say=over] a").ClickAsync();
        var beside = await opened;
        await FillSignInAsync(beside, Writer);
        await Page.BringToFrontAsync();

        await IsKeptAsync("Sau khi hết phiên.");
        await Assertions.Expect(Page.Locator("[data-say=over]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_colleague_has_stored_another_version()
    {
        await NewsroomVisit.AddAsync(_portal, "bientap@example.gov.vn", "Biên tập viên", BuiltInRoles.Editor, "quang-tri");
        await WriteAsync("Bản đầu.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).Last.ClickAsync();
        await Page.Locator(".say.ok").WaitForAsync();
        await using var other = await chromium.OpenAsync();
        await SignInAsync(other.Page, "bientap@example.gov.vn");
        await other.Page.GotoAsync(Page.Url.Split('?')[0]);
        await other.Page.Locator("textarea.head").FillAsync("Nhan đề của biên tập viên");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).Last.ClickAsync();
        await other.Page.Locator(".say.ok").WaitForAsync();

        await WriteAsync("Lời viết thêm.");

        await Page.Locator("[data-say=conflict] a").ClickAsync();
        await Assertions.Expect(Page.Locator("table.cmp")).ToContainTextAsync("Lời viết thêm.");
        await Assertions.Expect(Page.Locator("table.cmp")).ToContainTextAsync("Nhan đề của biên tập viên");
    }

    [Fact]
    public async Task The_server_is_started_again_while_somebody_writes()
    {
        await WriteAsync("Trước.");
        await IsKeptAsync("Trước.");

        await _portal.RestartAsync(async () =>
        {
            await WriteAsync("Trong lúc máy chủ tắt.");
            await Assertions.Expect(Page.Locator("#da-luu")).ToHaveTextAsync("Chưa lưu được, bản trên máy vẫn còn");
        });

        await IsKeptAsync("Trong lúc máy chủ tắt.");
    }

    [Fact]
    public async Task A_name_that_was_typed_and_saved_at_once_is_not_offered_as_unsent()
    {
        await Page.Locator("textarea.lead").FillAsync("Sapô gõ ngay trước khi lưu");
        await Page.Locator("input[name='Article.Tags.TermContentItemIds.Add']").FillAsync("giao ban");
        await Page.Keyboard.PressAsync("Enter");

        await Page.Locator(".say.ok").WaitForAsync();
        await Assertions.Expect(Page.Locator("textarea.lead")).ToHaveValueAsync("Sapô gõ ngay trước khi lưu");
        await Task.Delay(500, Ct);
        Assert.Equal(0, await Page.Locator("[data-say]").CountAsync());
        Assert.Equal(0, await _portal.InSessionAsync(db => db.Set<WorkingCopy>().CountAsync(Ct)));
    }

    [Fact]
    public async Task What_is_typed_while_a_save_is_on_its_way_is_offered_on_the_page_that_answers_it()
    {
        // The browser calls back outside of this test's context.
        var ct = Ct;
        await Page.Context.RouteAsync("**/sua*", async route =>
        {
            if (route.Request.Method == "POST")
            {
                await Task.Delay(1_500, ct);
            }

            await route.ContinueAsync();
        });
        await WriteAsync("Trước khi lưu.");
        await IsKeptAsync("Trước khi lưu.");
        await Page.EvaluateAsync("""
            () => {
              document.querySelector('form#bai').requestSubmit(document.querySelector('.desk-bar [value=luu]'));
              const lead = document.querySelector('textarea.lead');
              lead.value = 'Gõ trong lúc chờ';
              lead.dispatchEvent(new Event('input', { bubbles: true }));
            }
            """);

        await Page.Locator(".say.ok").WaitForAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Dùng bản này" }).ClickAsync();
        await Assertions.Expect(Page.Locator("textarea.lead")).ToHaveValueAsync("Gõ trong lúc chờ");
    }

    [Fact]
    public async Task Nothing_keeps_a_save_from_being_sent_where_the_browser_stores_nothing()
    {
        await Page.EvaluateAsync("""
            () => Object.defineProperty(window, 'sessionStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } })
            """);
        await Page.Locator("textarea.lead").FillAsync("Sapô");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).Last.ClickAsync();

        await Page.Locator(".say.ok").WaitForAsync();
        await Assertions.Expect(Page.Locator("textarea.lead")).ToHaveValueAsync("Sapô");
    }

    [Fact]
    public async Task Rows_are_added_moved_and_taken_out_where_one_is_and_without_a_network_nothing_changes()
    {
        await Page.GotoAsync(At($"{Root}/bai-viet/moi?loai=Meeting"));
        await Page.Locator(".ProseMirror").First.WaitForAsync();
        await Page.Locator("textarea.head").FillAsync("Giao ban quý III");
        var list = Page.Locator("np-repeater", new() { Has = Page.Locator("h2", new() { HasText = "Kết luận" }) });
        var tasks = list.Locator("textarea[name$='.Task.Text'], input[name$='.Task.Text']");
        var add = list.Locator("button[value^='add|']");

        await add.ClickAsync();
        await tasks.Nth(0).FillAsync("Rà soát chỉ số");
        await add.ClickAsync();
        await tasks.Nth(1).FillAsync("Lập kế hoạch 2024");
        await list.GetByRole(AriaRole.Button, new() { Name = "Đưa dòng 2 lên" }).PressAsync("Enter");
        await Assertions.Expect(tasks.Nth(0)).ToHaveValueAsync("Lập kế hoạch 2024");
        await Assertions.Expect(tasks.Nth(1)).ToHaveValueAsync("Rà soát chỉ số");
        await Assertions.Expect(list.GetByRole(AriaRole.Button, new() { Name = "Đưa dòng 1 xuống" })).ToBeFocusedAsync();
        await Assertions.Expect(Page.Locator("textarea.head")).ToHaveValueAsync("Giao ban quý III");

        await Page.Context.SetOfflineAsync(true);
        await list.GetByRole(AriaRole.Button, new() { Name = "Bỏ dòng 2" }).PressAsync("Enter");
        await Assertions.Expect(Page.Locator("#da-luu")).ToHaveTextAsync("Chưa lưu được, bản trên máy vẫn còn");
        await Assertions.Expect(tasks).ToHaveCountAsync(2);
        await Page.Context.SetOfflineAsync(false);
        await list.GetByRole(AriaRole.Button, new() { Name = "Bỏ dòng 2" }).PressAsync("Enter");
        await Assertions.Expect(tasks).ToHaveCountAsync(1);
        await IsKeptAsync("Lập kế hoạch 2024");
    }

    private string At(string path) => new Uri(_portal.Address, path).ToString();

    private async Task SignInAsync(IPage page, string email)
    {
        await page.GotoAsync(At("/quan-tri/dang-nhap"));
        await FillSignInAsync(page, email);
        await page.WaitForURLAsync(url => !url.Contains("dang-nhap", StringComparison.Ordinal));
    }

    private static async Task FillSignInAsync(IPage page, string email)
    {
        await page.Locator("input[name=Email]").FillAsync(email);
        await page.Locator("input[name=Password]").FillAsync(NewsroomVisit.Password);
        await page.Keyboard.PressAsync("Enter");
    }

    private async Task WriteAsync(string text)
    {
        await Page.Locator(".ProseMirror").ClickAsync();
        await Page.Keyboard.PressAsync("Control+End");
        await Page.Keyboard.InsertTextAsync(" " + text);
    }

    private async Task IsKeptAsync(string text)
    {
        for (var i = 0; i < 300; i++)
        {
            if (await _portal.InSessionAsync(db => db.Set<WorkingCopy>().AnyAsync(c => c.Document.Contains(text), Ct)))
            {
                return;
            }

            await Task.Delay(100, Ct);
        }

        Assert.Fail($"“{text}” is not kept: {await Page.Locator("#da-luu").TextContentAsync()}");
    }
}
