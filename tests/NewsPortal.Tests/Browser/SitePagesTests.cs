using Microsoft.Playwright;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Browser;

/// <summary>What must be true of a page of every kind in a real browser.</summary>
[Collection(BrowserRing.Name)]
public sealed class SitePagesTests(Chromium chromium, SamplePortal sample)
{
    [Theory]
    [MemberData(nameof(SitePages.Names), MemberType = typeof(SitePages))]
    public async Task Is_accessible_and_the_browser_has_nothing_to_complain_of(string name)
    {
        var address = await AddressAsync(name);
        var found = new List<string>();
        foreach (var width in Screenshots.Widths)
        {
            await using var visit = await OpenAsync(address, width);
            foreach (var contrast in (string[])["", "more"])
            {
                await visit.Page.EvaluateAsync("c => document.documentElement.dataset.contrast = c", contrast);
                found.AddRange((await Axe.CheckAsync(visit.Page)).Select(v => $"{width} {contrast} {v}"));
            }

            found.AddRange(visit.Complaints.Where(c => name != "not-found" || !c.Contains("404", StringComparison.Ordinal)));
        }

        Assert.Empty(found);
    }

    [Theory]
    [MemberData(nameof(SitePages.Names), MemberType = typeof(SitePages))]
    public async Task Never_scrolls_sideways_on_the_narrowest_phone(string name)
    {
        await using var visit = await OpenAsync(await AddressAsync(name), 320);

        foreach (var size in (string[])["", "3"])
        {
            await visit.Page.EvaluateAsync("s => document.documentElement.dataset.text = s", size);
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>(
                """
                () => document.documentElement.scrollWidth <= 320 ? [] : [...document.querySelectorAll("main *, header *, footer *")]
                    .filter(e => e.getBoundingClientRect().right > 320.5).map(e => e.outerHTML.slice(0, 120)).slice(0, 5)
                """));
        }
    }

    [Theory]
    [MemberData(nameof(SitePages.Names), MemberType = typeof(SitePages))]
    public async Task Says_the_same_without_JavaScript(string name)
    {
        const string visibleText =
            """
            () => {
                document.querySelectorAll("[data-do], [data-today], .reader").forEach(e => e.hidden = true);
                return document.body.innerText;
            }
            """;
        var address = await AddressAsync(name);
        await using var with = await OpenAsync(address, 1280);
        await using var without = await OpenAsync(address, 1280, javaScript: false);

        Assert.Equal(await with.Page.EvaluateAsync<string>(visibleText), await without.Page.EvaluateAsync<string>(visibleText));
        Assert.Equal(0, await without.Page.Locator("button:visible:not([popovertarget]):not([type=submit])").CountAsync());
    }

    [Fact]
    public async Task No_page_has_an_error_by_the_HTML_standard()
    {
        var portal = await sample.PortalAsync();
        var pages = new Dictionary<string, string>();
        foreach (var name in SitePages.Names)
        {
            pages[name] = (await portal.AskAsync(await SitePages.PathAsync(portal, name))).Text;
        }

        Assert.Empty(await NuChecker.CheckAsync(pages, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("home-quang-tri", 1280)]
    [InlineData("article", 1280)]
    [InlineData("article", 360)]
    [InlineData("not-found", 360)]
    public async Task The_first_stop_of_the_keyboard_leads_past_the_head(string name, int width)
    {
        await using var visit = await OpenAsync(await AddressAsync(name), width);

        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip", await visit.Page.EvaluateAsync<string>("() => document.activeElement.className"));
        Assert.True(await visit.Page.EvaluateAsync<bool>(
            "() => { const r = document.activeElement.getBoundingClientRect(); return r.top >= 0 && r.left >= 0 && r.height > 20; }"));

        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("noi-dung", await visit.Page.EvaluateAsync<string>("() => document.activeElement.id"));

        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_menu_of_a_phone_opens_by_keyboard_and_closes_again(bool javaScript)
    {
        await using var visit = await OpenAsync(await AddressAsync("home-quang-tri"), 360, javaScript);
        var menu = visit.Page.Locator("#menu");
        Assert.False(await menu.IsVisibleAsync());

        await visit.Page.Locator(".menu-btn").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(menu).ToBeVisibleAsync();
        await Assertions.Expect(menu.GetByRole(AriaRole.Link).First).ToBeVisibleAsync();

        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(menu).ToBeHiddenAsync();

        await visit.Page.Locator(".menu-btn").TapAsync();
        await Assertions.Expect(menu).ToBeVisibleAsync();
        await visit.Page.Locator(".menu-close").TapAsync();
        await Assertions.Expect(menu).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_reader_s_contrast_and_letter_size_stay_on_the_next_page()
    {
        await using var visit = await OpenAsync(await AddressAsync("home-quang-tri"), 1280);
        await visit.Page.Locator("[data-do=contrast]:visible").First.ClickAsync();
        await visit.Page.Locator("[data-do=bigger]:visible").First.ClickAsync();
        await visit.Page.GotoAsync(await AddressAsync("article"));

        Assert.Equal("more 1", await visit.Page.EvaluateAsync<string>(
            "() => `${document.documentElement.dataset.contrast} ${document.documentElement.dataset.text}`"));
        Assert.Empty(await visit.Page.Context.CookiesAsync());
    }

    [Theory]
    [InlineData("article")]
    [InlineData("meeting")]
    [InlineData("project")]
    public async Task A_printed_page_has_no_navigation_and_says_where_it_comes_from(string name)
    {
        var address = await AddressAsync(name);
        await using var visit = await OpenAsync(address, 1280);
        await visit.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });

        Assert.Equal(0, await visit.Page.Locator("nav:visible, .tools:visible, aside:visible, .topline:visible").CountAsync());
        var origin = visit.Page.Locator(".print-only:visible");
        Assert.Contains(TestPortal.Base + "/", await origin.InnerTextAsync(), StringComparison.Ordinal);
        var code = origin.Locator("img.qr");
        await code.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(code).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await code.EvaluateAsync<int>("e => e.naturalWidth") > 0);
        await visit.Page.ScreenshotAsync(new() { Path = Support.Repository.Path("artifacts", "screenshots", $"{name}-print.png"), FullPage = true });
    }

    [Theory]
    [MemberData(nameof(SitePages.Names), MemberType = typeof(SitePages))]
    public async Task Has_its_picture_taken(string name) =>
        Assert.All(await Screenshots.TakeAsync(chromium, await AddressAsync(name), name), path => Assert.True(File.Exists(path)));

    private async Task<string> AddressAsync(string name)
    {
        var portal = await sample.PortalAsync();
        return new Uri(portal.Address, await SitePages.PathAsync(portal, name)).ToString();
    }

    private async Task<Visit> OpenAsync(string address, int width, bool javaScript = true)
    {
        var visit = await chromium.OpenAsync(width, javaScript);
        await visit.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return visit;
    }
}
