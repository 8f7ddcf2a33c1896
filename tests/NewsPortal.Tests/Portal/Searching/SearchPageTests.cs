using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Media.Assets;
using Xunit;

namespace NewsPortal.Tests.Portal.Searching;

public sealed class SearchPageTests(SamplePortal samples)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_without_marks_find_what_is_written_with_them_and_are_marked()
    {
        var page = await AskAsync("/quang-tri/tim-kiem?q=giao+ban+hoa+nhap");

        Assert.Equal("Tìm kiếm", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal("giao ban hoa nhap", page.Document.QuerySelector("#q")!.GetAttribute("value"));
        var results = page.Document.QuerySelectorAll("main .result");
        Assert.NotEmpty(results);
        Assert.Contains(results[0].QuerySelectorAll("mark"), m => m.TextContent.Contains("giao ban", StringComparison.OrdinalIgnoreCase));
        Assert.All(results, r => Assert.StartsWith("/quang-tri/", r.QuerySelector("h3 a")!.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content")!.Split(',')[0]);
    }

    [Fact]
    public async Task An_empty_search_asks_for_words()
    {
        var page = await AskAsync("/quang-tri/tim-kiem");

        Assert.NotNull(page.Document.QuerySelector("form[role=search] input[name=q]"));
        Assert.Empty(page.Document.QuerySelectorAll("main h2"));
    }

    [Fact]
    public async Task What_is_found_can_be_narrowed_and_widened_again()
    {
        var all = await AskAsync("/tim-kiem?q=du+an");
        var value = all.Document.QuerySelectorAll("fieldset input[name=loai]").First(i => i.GetAttribute("value") == "Hội nghị, cuộc họp");
        var count = int.Parse(value.ParentElement!.QuerySelector(".n")!.FirstChild!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

        var narrowed = await AskAsync("/tim-kiem?q=du+an&loai=H%E1%BB%99i+ngh%E1%BB%8B%2C+cu%E1%BB%99c+h%E1%BB%8Dp");

        Assert.Equal(count, Total(narrowed.Document));
        Assert.True(count < Total(all.Document));
        Assert.All(narrowed.Document.QuerySelectorAll(".result .kicker"), k => Assert.Equal("Hội nghị, cuộc họp", k.TextContent));
        Assert.True(narrowed.Document.QuerySelectorAll("fieldset input[name=loai]").Length > 1);
        var widened = await AskAsync(Assert.Single(narrowed.Document.QuerySelectorAll(".applied a")).GetAttribute("href")!);
        Assert.Equal(Total(all.Document), Total(widened.Document));
    }

    [Fact]
    public async Task Results_come_by_date_where_it_is_asked_and_page_by_page()
    {
        var page = await AskAsync("/tim-kiem?q=du+an&thu-tu=moi");

        var days = page.Document.QuerySelectorAll(".result time").Select(t => t.GetAttribute("datetime")!).ToList();
        Assert.Equal(days.OrderDescending(StringComparer.Ordinal), days);
        Assert.Equal("true", page.Document.QuerySelectorAll("nav.subnav a").Single(a => a.TextContent == "Mới nhất").GetAttribute("aria-current"));
        var next = page.Document.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!;
        Assert.Equal("/tim-kiem?q=du%20an&thu-tu=moi&trang=2", next);
        Assert.Empty((await AskAsync(next)).Document.QuerySelectorAll(".result h3 a").Select(a => a.GetAttribute("href"))
            .Intersect(page.Document.QuerySelectorAll(".result h3 a").Select(a => a.GetAttribute("href"))));
    }

    [Theory]
    [InlineData("\"chưa đóng")]
    [InlineData("((((")]
    [InlineData("' OR 1=1; --")]
    [InlineData(".*(a+)+$")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("🙂🙂")]
    [InlineData("muc: loai:\"")]
    [InlineData("\u0000\uFFFF")]
    [InlineData("-")]
    [InlineData("𝐡𝐨̀𝐚 𝐧𝐡𝐚̣̂𝐩")]
    public async Task Anything_a_person_can_type_has_an_answer(string text)
    {
        var page = await AskAsync("/tim-kiem?q=" + Uri.EscapeDataString(text));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Document.QuerySelector("main h2"));
        Assert.Empty(page.Document.QuerySelectorAll("main script"));
    }

    [Theory]
    [InlineData("?q=a&trang=-1")]
    [InlineData("?q=a&trang=999999")]
    [InlineData("?q=a&tu=0001-01-01&den=9999-12-31")]
    [InlineData("?q=a&tu=hom-qua")]
    [InlineData("?q=a&loai=&loai=x&loai=%00")]
    [InlineData("?q=a&nam=2023&nam=2023&thu-tu=xyz")]
    public async Task An_address_that_makes_no_sense_has_an_answer(string query) =>
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/tim-kiem" + query)).Status);

    [Fact]
    public async Task A_very_long_text_is_cut() =>
        Assert.Equal(HttpStatusCode.OK, (await AskAsync("/tim-kiem?q=" + string.Concat(Enumerable.Repeat("d%E1%BB%B1+", 600)))).Status);

    [Fact]
    public async Task The_masthead_of_every_page_leads_here()
    {
        var page = await AskAsync("/quang-tri/");

        Assert.Equal("/quang-tri/tim-kiem", page.Document.QuerySelector(".masthead form[role=search]")!.GetAttribute("action"));
        Assert.Equal("/quang-tri/tim-kiem", page.Document.QuerySelector(".masthead .search-link")!.GetAttribute("href"));
    }

    [Fact]
    public async Task An_item_is_found_as_soon_as_it_is_published_and_no_more_when_it_is_withdrawn()
    {
        await using var portal = await TestPortal.StartAsync();
        var article = await portal.ArticleAsync("quang-tri");
        await portal.PublishAsync(article.Id, d => d["TitlePart"]!["Title"] = "Khánh thành trạm bơm Xuyên Mộc");
        await portal.IndexedAsync();
        Assert.Equal(1, Total((await portal.AskAsync("/quang-tri/tim-kiem?q=%22tram+bom+xuyen+moc%22")).Document));

        await portal.WithdrawAsync(article.Id, WithdrawalReason.Mistake);
        await portal.IndexedAsync();

        Assert.Equal("Không có kết quả cho “\"tram bom xuyen moc\"”", (await portal.AskAsync("/quang-tri/tim-kiem?q=%22tram+bom+xuyen+moc%22")).Document.QuerySelector("main h2")!.TextContent);
    }

    [Fact]
    public async Task A_project_that_is_renamed_narrows_by_its_new_name()
    {
        await using var portal = await TestPortal.StartAsync();
        var project = await portal.InSessionAsync(db => db.Set<ContentItem>().AsNoTracking().FirstAsync(i => i.ContentType == "Project" && i.SiteKey == "quang-tri", Ct));
        var before = Total((await portal.AskAsync($"/quang-tri/tim-kiem?du-an={Uri.EscapeDataString(project.ShortTitle ?? project.Title)}")).Document);

        await portal.PublishAsync(project.Id, d => d["Project"]!["ShortName"] = new JsonObject { ["Text"] = "Dự án đổi tên" });
        await portal.IndexedAsync();

        Assert.True(before > 1);
        Assert.Equal(before, Total((await portal.AskAsync("/quang-tri/tim-kiem?du-an=D%E1%BB%B1+%C3%A1n+%C4%91%E1%BB%95i+t%C3%AAn")).Document));
        Assert.Equal(0, Total((await portal.AskAsync($"/quang-tri/tim-kiem?du-an={Uri.EscapeDataString(project.ShortTitle ?? project.Title)}")).Document));
    }

    [Fact]
    public async Task A_result_says_in_which_file_it_was_found()
    {
        await using var portal = await TestPortal.StartAsync();
        var site = await portal.InSessionAsync(async db =>
        {
            var file = await db.Set<Asset>().FirstAsync(a => db.Set<ItemLink>().Any(l => l.TargetId == a.Path && l.Kind.EndsWith(".Files")), Ct);
            (file.Text, file.Caption) = ("Bảng kê nhà vệ sinh hai ngăn", "Biểu số 3");
            await db.SaveChangesAsync(Ct);
            return file.SiteKey;
        });
        await portal.IndexedAsync();

        var results = (await portal.AskAsync($"/{site}/tim-kiem?q=%22ve+sinh+hai+ngan%22")).Document.QuerySelectorAll(".result");

        var passage = results.Select(r => r.QuerySelector("p:has(b)")).First(p => p is not null)!;
        Assert.Equal("Trong tệp Biểu số 3:", passage.QuerySelector("b")!.TextContent.Trim());
        Assert.Equal("vệ sinh hai ngăn", Assert.Single(passage.QuerySelectorAll("mark")).TextContent);
    }

    [Fact]
    public async Task In_English_the_page_speaks_English()
    {
        var page = await AskAsync("/en/tim-kiem?q=du+an");

        Assert.Equal("Search", page.Document.QuerySelector("h1")!.TextContent);
        Assert.EndsWith("results for “du an”", page.Document.QuerySelector("main h2")!.TextContent, StringComparison.Ordinal);
    }

    private static int Total(IDocument page) =>
        page.QuerySelector("main h2")!.TextContent is var words && char.IsAsciiDigit(words[0])
            ? int.Parse(words.Split(' ')[0].Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture) : 0;

    private Task<Answer> AskAsync(string path) => samples.AskAsync(path);
}
