using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Xunit;

namespace NewsPortal.Tests.Portal.Items;

/// <summary>Whatever an import brings, readers get a harmless and well-formed page.</summary>
public sealed class HostileContentTests
{
    private const string Attack = "\"'><script>alert(1)</script><img src=x onerror=alert(1)></title></textarea><!--";
    private const string Site = "doc-hai";

    [Fact]
    public async Task Markup_in_any_field_comes_out_as_words()
    {
        await using var portal = await StartAsync(Article(1, Attack, $"<p>{Attack}</p>", Attack));
        foreach (var path in (string[])["/doc-hai/00000001", "/doc-hai/", "/doc-hai/tin-bai", "/doc-hai/muc", "/doc-hai/so-do-trang"])
        {
            var page = await FollowAsync(portal, path);
            AssertHarmless(page);
            Assert.Contains("<script>alert(1)</script>", page.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Links_that_run_script_are_not_drawn()
    {
        var article = Article(1, "Bài", "<p><a href=\"javascript:alert(1)\">chữ</a> <a href=\" java\tscript:alert(1)\">chữ</a></p>", "Tóm tắt");
        article["Article"]!["SourceName"] = new JsonObject { ["Text"] = "Nguồn" };
        article["Article"]!["SourceAddress"] = new JsonObject { ["Url"] = "javascript:alert(1)", ["Text"] = "x" };
        article["SeoMetaPart"] = new JsonObject { ["Canonical"] = "javascript:alert(1)", ["PageTitle"] = "</title><script>alert(1)</script>" };
        await using var portal = await StartAsync(article);
        var page = await FollowAsync(portal, "/doc-hai/00000001");

        AssertHarmless(page);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("[href]"), e => e.GetAttribute("href")!.Contains("script:", StringComparison.Ordinal));
        Assert.StartsWith(TestPortal.Base, page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        AssertHarmless(await FollowAsync(portal, "/doc-hai/"));
    }

    [Fact]
    public async Task Broken_HTML_cannot_break_out_of_its_place()
    {
        var article = Article(
            1, "Bài", "</div></article></main></body></html><p>Một<table><tr><td>Hai</main><div><h2>Ba<ul><li>Bốn<b><i>Năm</b></div></td><p>Sáu", "Tóm tắt");
        await using var portal = await StartAsync(article);
        var page = await FollowAsync(portal, "/doc-hai/00000001");

        AssertHarmless(page);
        var main = page.Document.QuerySelector("main")!;
        Assert.All((string[])["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu"], word => Assert.Contains(word, main.TextContent, StringComparison.Ordinal));
        Assert.NotNull(page.Document.QuerySelector("body > footer"));
        Assert.Null(main.QuerySelector("footer.site-foot"));
    }

    [Fact]
    public async Task A_title_of_two_thousand_letters_is_drawn_whole_and_its_address_stays_short()
    {
        var title = string.Concat(Enumerable.Repeat("Nghiêng ", 260))[..2000].Trim();
        await using var portal = await StartAsync(Article(1, title, "<p>Thân bài</p>", title));
        var page = await FollowAsync(portal, "/doc-hai/00000001");

        AssertHarmless(page);
        Assert.Equal(title, page.Document.QuerySelector("h1")!.TextContent.Trim());
        Assert.True(page.Path.Length < 120, page.Path);
        AssertHarmless(await FollowAsync(portal, "/doc-hai/"));
        AssertHarmless(await FollowAsync(portal, "/doc-hai/tin-bai"));
    }

    [Fact]
    public async Task An_article_without_title_or_body_can_be_read()
    {
        var article = Article(1, "", "", "");
        article.Remove("TitlePart");
        article.Remove("DisplayText");
        article.Remove("HtmlBodyPart");
        await using var portal = await StartAsync(article);

        AssertHarmless(await FollowAsync(portal, "/doc-hai/00000001"));
        AssertHarmless(await FollowAsync(portal, "/doc-hai/"));
    }

    [Theory]
    [InlineData("Tie\u0302\u0301ng Vie\u0323\u0302t", "Tiếng Việt")]
    [InlineData("Cảnh báo \u202Efdp.exe\u202C", "fdp.exe")]
    [InlineData("\u200F\u202EĐảo ngược", "Đảo ngược")]
    [InlineData("Chữ\u0000 có\u0007 chuông", "chuông")]
    [InlineData("𝐓𝐢𝐧 𝐦𝐨̛́𝐢 👩‍👩‍👧", "👩‍👩‍👧")]
    public async Task Odd_letters_leave_a_page_that_is_in_order(string odd, string expected)
    {
        await using var portal = await StartAsync(Article(1, odd, $"<p>{odd}</p>", odd));
        var page = await FollowAsync(portal, "/doc-hai/00000001");

        AssertHarmless(page);
        Assert.Contains(expected, page.Words, StringComparison.Ordinal);
        Assert.True(page.Text.IsNormalized(), "not NFC");
        Assert.DoesNotContain(page.Text, c => c is '\u202E' or '\u200F' or '\u202D' || (char.IsControl(c) && c is not ('\n' or '\t' or '\r')));
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("x\\udc00y")]
    public async Task Half_a_letter_is_refused_in_one_sentence(string half)
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-hostile-");
        try
        {
            var text = Recipe(Article(1, "NỬA", "<p>x</p>", "x")).ToJsonString().Replace("N\\u1EECA", half, StringComparison.Ordinal);
            Assert.Contains(half, text, StringComparison.Ordinal);
            var file = Path.Combine(folder.FullName, "nua.recipe.json");
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
            await using var portal = await TestPortal.StartAsync();
            await using var said = new StringWriter();
            var code = await NewsPortal.Web.Commands.CommandLine.RunAsync(
                ["import", file, "--data", portal.DataFolder], new NewsPortal.Web.Commands.Terminal(said, said, isWatched: false),
                TestContext.Current.CancellationToken);

            if (code == 0)
            {
                AssertHarmless(await FollowAsync(portal, "/doc-hai/00000001"));
            }
            else
            {
                Assert.Equal(1, code);
                Assert.DoesNotContain("   at ", said.ToString(), StringComparison.Ordinal);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task What_is_for_the_newsroom_only_is_on_no_page()
    {
        var article = Article(1, "Bài có nguồn", "<p>Thân bài</p>", "Tóm tắt");
        article["Article"]!["SourceTakenAt"] = new JsonObject { ["Value"] = "2011-02-03T04:05:06Z" };
        article["Credits"] = new JsonObject
        {
            ["ContentItems"] = new JsonArray(new JsonObject
            {
                ["ContentItemId"] = "01hzzzzzzzzzzzzzz0000000c1",
                ["ContentType"] = "Credit",
                ["Credit"] = new JsonObject { ["Person"] = new JsonObject { ["ContentItemIds"] = new JsonArray("01hzzzzzzzzzzzzzz000000009") } },
            }),
        };
        var person = Item("Person", 9, "Bút Danh");
        person["Person"] = new JsonObject { ["LegalName"] = new JsonObject { ["Text"] = "Họ Tên Thật" }, ["Post"] = new JsonObject { ["Text"] = "phóng viên" } };
        await using var portal = await StartAsync(article, person);

        foreach (var path in (string[])["/doc-hai/00000001", "/doc-hai/00000009", "/doc-hai/", "/doc-hai/tin-bai"])
        {
            var page = await FollowAsync(portal, path);
            Assert.DoesNotContain("Họ Tên Thật", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("2011", page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Bút Danh", (await FollowAsync(portal, "/doc-hai/00000001")).Words, StringComparison.Ordinal);
        Assert.Contains("phóng viên", (await FollowAsync(portal, "/doc-hai/00000009")).Words, StringComparison.Ordinal);
    }

    private static async Task<Answer> FollowAsync(TestPortal portal, string path)
    {
        var answer = await portal.AskAsync(path);
        answer = answer.Status == HttpStatusCode.MovedPermanently ? await portal.AskAsync(answer.Header("location")!) : answer;
        Assert.True(answer.Status == HttpStatusCode.OK, answer.ToString());
        return answer;
    }

    private static void AssertHarmless(Answer page)
    {
        var errors = new List<string>();
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = false });
        parser.Error += (_, e) => errors.Add(((AngleSharp.Html.Dom.Events.HtmlErrorEvent)e).Message);
        var document = parser.ParseDocument(page.Text);

        Assert.Empty(errors);
        Assert.Single(document.QuerySelectorAll("h1"));
        Assert.Empty(document.QuerySelectorAll("script:not([src]):not([type='application/ld+json']), style, [style], iframe, object, svg script"));
        Assert.DoesNotContain(document.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.DoesNotContain(document.QuerySelectorAll("img"), i => i.GetAttribute("src") == "x");
        foreach (var data in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            Assert.NotNull(JsonNode.Parse(data.TextContent));
        }
    }

    private static Task<TestPortal> StartAsync(params JsonObject[] items) => TestPortal.StartAsync(prepare: async folder =>
    {
        var file = Path.Combine(folder, "hostile.recipe.json");
        await File.WriteAllTextAsync(file, Recipe(items).ToJsonString());
        await TestPortal.RunCommandAsync(folder, "import", file);
    });

    private static JsonObject Recipe(params JsonObject[] items) => new()
    {
        ["steps"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "Sites",
                ["Sites"] = new JsonArray(new JsonObject
                {
                    ["Key"] = Site,
                    ["Name"] = Attack,
                    ["UpperLine"] = Attack,
                    ["Prefix"] = Site,
                    ["Demonstration"] = true,
                    ["Menu"] = "main-menu",
                    ["Home"] = new JsonArray(new JsonObject
                    {
                        ["Layout"] = "full",
                        ["Blocks"] = new JsonArray(new JsonObject
                        {
                            ["Kind"] = "cards",
                            ["Title"] = Attack,
                            ["List"] = "all",
                            ["Count"] = 4,
                            ["Columns"] = 4,
                            ["More"] = Attack,
                            ["MoreUrl"] = "javascript:alert(1)",
                        }),
                    }),
                    ["Emergency"] = new JsonObject { ["Severity"] = "notice", ["Text"] = Attack, ["MoreText"] = Attack, ["MoreUrl"] = "javascript:alert(1)" },
                    ["Foot"] = new JsonObject
                    {
                        ["ManagingUnit"] = Attack,
                        ["Emails"] = new JsonArray(Attack),
                        ["Links"] = new JsonArray(new JsonObject { ["Text"] = Attack, ["Url"] = "/\\evil.example" }),
                    },
                    ["Look"] = new JsonObject { ["Tokens"] = new JsonObject { ["--site-accent"] = "red;} body { background: url(//evil.example) }" } },
                }),
            },
            new JsonObject { ["name"] = "Content", ["data"] = new JsonArray([Menu(), Sections(), .. items]) }),
    };

    private static JsonObject Menu()
    {
        var menu = Item("Menu", 2, "Menu");
        menu["AliasPart"] = new JsonObject { ["Alias"] = "main-menu" };
        menu["MenuItemsListPart"] = new JsonObject { ["MenuItems"] = new JsonArray(Entry(Attack, "~/tin-bai"), Entry("x", "javascript:alert(1)"), Entry("y", "~//evil.example")) };
        return menu;

        static JsonObject Entry(string text, string url) => new()
        {
            ["ContentType"] = "LinkMenuItem",
            ["DisplayText"] = text,
            ["LinkMenuItemPart"] = new JsonObject { ["Url"] = url },
        };
    }

    private static JsonObject Sections()
    {
        var taxonomy = Item("Taxonomy", 3, "Chuyên mục");
        taxonomy["AliasPart"] = new JsonObject { ["Alias"] = "chuyen-muc" };
        taxonomy["TaxonomyPart"] = new JsonObject
        {
            ["TermContentType"] = "Section",
            ["Terms"] = new JsonArray(new JsonObject
            {
                ["ContentItemId"] = "01hzzzzzzzzzzzzzz000000004",
                ["ContentType"] = "Section",
                ["DisplayText"] = Attack,
                ["TitlePart"] = new JsonObject { ["Title"] = Attack },
                ["AutoroutePart"] = new JsonObject { ["Path"] = "muc" },
                ["Section"] = new JsonObject { ["Summary"] = new JsonObject { ["Text"] = Attack } },
            }),
        };
        return taxonomy;
    }

    private static JsonObject Article(int number, string title, string body, string text)
    {
        var article = Item("Article", number, title);
        article["HtmlBodyPart"] = new JsonObject { ["Html"] = body };
        article["Article"] = new JsonObject
        {
            ["ShortTitle"] = new JsonObject { ["Text"] = text },
            ["Summary"] = new JsonObject { ["Text"] = text },
            ["LeadPicture"] = new JsonObject { ["Paths"] = new JsonArray("anh/phong-hop.webp"), ["MediaTexts"] = new JsonArray(text) },
            ["LeadCaption"] = new JsonObject { ["Text"] = text },
            ["LeadCredit"] = new JsonObject { ["Text"] = text },
            ["Sections"] = new JsonObject { ["TermContentItemIds"] = new JsonArray("01hzzzzzzzzzzzzzz000000004"), ["TaxonomyContentItemId"] = "01hzzzzzzzzzzzzzz000000003" },
        };
        return article;
    }

    private static JsonObject Item(string type, int number, string title) => new()
    {
        ["ContentItemId"] = $"01hzzzzzzzzzzzzzz00000000{number}",
        ["ContentItemVersionId"] = $"01hzzzzzzzzzzzzzz0000000v{number}",
        ["ContentType"] = type,
        ["DisplayText"] = title,
        ["Latest"] = true,
        ["Published"] = true,
        ["CreatedUtc"] = "2024-05-06T01:00:00Z",
        ["PublishedUtc"] = "2024-05-06T01:00:00Z",
        ["TitlePart"] = new JsonObject { ["Title"] = title },
    };
}
