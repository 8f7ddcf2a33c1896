using System.Globalization;
using AngleSharp.Dom;
using Xunit;

namespace NewsPortal.Tests.Portal.Searching;

public sealed class WiderSearchTests(SamplePortal samples)
{
    [Theory]
    [InlineData("giao ban hoa nhap&nam=1990", "bỏ bộ lọc có")]
    [InlineData("giao ban nam:1990", "bỏ bộ lọc có")]
    [InlineData("\"nhap hoa ban giao\"", "đúng nguyên cụm từ")]
    [InlineData("giao -giao", "không loại trừ")]
    [InlineData("giao xqzj wvkk zzqv qqxz wwqk jjqx zzkk", "ít nhất một từ")]
    [InlineData("\"nhap hoa ban giao\" -giao nam:1990", "không theo bộ lọc, cụm từ")]
    [InlineData("\"không có gì\" hoa nhap&loai=Video&nam=1990", "không theo bộ lọc, cụm từ")]
    public async Task A_search_without_results_says_what_it_did_instead(string asked, string how)
    {
        var page = await AskAsync(asked);

        var notice = Assert.Single(page.QuerySelectorAll("main [role=status]"));
        Assert.Contains(how, notice.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("main .result"));
        Assert.DoesNotContain("Không có kết quả cho", page.QuerySelector("main h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(asked.Split('&')[0], page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_filters_are_taken_off_by_a_link_with_the_number_it_leads_to()
    {
        var notice = (await AskAsync("giao ban hoa nhap&nam=1990&tu=1990-01-01")).QuerySelector("main [role=status] a")!;

        var open = (await samples.AskAsync(notice.GetAttribute("href")!)).Document;

        Assert.Equal("/quang-tri/tim-kiem?q=giao%20ban%20hoa%20nhap", notice.GetAttribute("href"));
        var count = open.QuerySelector("main h2")!.TextContent.Split(' ')[0];
        Assert.True(int.Parse(count, CultureInfo.InvariantCulture) > 0);
        Assert.Contains($"có {count} kết quả", notice.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xqzj wvkk")]
    [InlineData("\"xqzj wvkk\" -giao nam:1990")]
    [InlineData("nam:1990")]
    [InlineData("<b>xqzj</b>")]
    public async Task Where_nothing_helps_it_says_that_there_is_nothing(string asked)
    {
        var page = await AskAsync(asked);

        Assert.Empty(page.QuerySelectorAll("main .result"));
        Assert.Empty(page.QuerySelectorAll("main [role=status]"));
        Assert.StartsWith("Không có kết quả", page.QuerySelector("main h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_word_is_offered_put_right()
    {
        var page = await AskAsync("giao ban hoa nhpa&nam=2023");

        var meant = Assert.Single(page.QuerySelectorAll("p.mean a"), a => a.TextContent == "giao ban hoa nhap");
        Assert.Equal("/quang-tri/tim-kiem?q=giao%20ban%20hoa%20nhap&nam=2023", meant.GetAttribute("href"));
        Assert.Empty((await AskAsync("giao ban hoa nhap")).QuerySelectorAll("p.mean"));
    }

    [Fact]
    public async Task What_is_offered_is_never_markup()
    {
        var page = await AskAsync("<b>giao ban</b> hoa nhpa");

        Assert.Contains("<b>giao ban</b> hoa nhap", page.QuerySelectorAll("p.mean a").Select(a => a.TextContent));
        Assert.Empty(page.QuerySelectorAll("main .mean b"));
    }

    private async Task<IDocument> AskAsync(string asked)
    {
        var parts = asked.Split('&', 2);
        return (await samples.AskAsync($"/quang-tri/tim-kiem?q={Uri.EscapeDataString(parts[0])}{(parts.Length > 1 ? "&" + parts[1] : "")}")).Document;
    }
}
