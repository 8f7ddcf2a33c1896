using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Sites;
using Xunit;

namespace NewsPortal.Tests.Portal.Frames;

/// <summary>What stands around every page is kept between requests, and follows what changes.</summary>
public sealed class FramesTests(SamplePortal sample)
{
    [Fact]
    public async Task Each_page_marks_its_own_entry_of_the_menu()
    {
        string[] paths = ["/quang-tri/van-ban", "/quang-tri/du-an", "/quang-tri/", "/quang-tri/van-ban"];
        foreach (var path in paths)
        {
            Assert.Equal(path, Current((await sample.AskAsync(path)).Document));
        }
    }

    [Fact]
    public async Task Each_language_has_its_own_frame()
    {
        Assert.Contains("Tất cả", (await sample.AskAsync("/quang-tri/")).Words, StringComparison.Ordinal);
        var english = (await sample.AskAsync("/quang-tri/en/")).Document;
        Assert.Equal("en", english.DocumentElement.GetAttribute("lang"));
        Assert.All(english.QuerySelectorAll("#menu a"), a => Assert.StartsWith("/quang-tri/en/", a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_frozen_site_counts_its_years_no_further_than_it_lived()
    {
        Assert.Matches("2022-2025(?!\\d)", (await sample.AskAsync("/kon-tum/")).Document.QuerySelector(".foot-base")!.TextContent);
    }

    [Fact]
    public async Task A_project_in_focus_tells_the_period_that_was_reported_on_last()
    {
        var facts = (await sample.AskAsync("/quang-tri/")).Document.QuerySelectorAll(".panel .facts div");
        Assert.Contains("Quý IV/2023", facts.Where(f => f.QuerySelector("dt")!.TextContent == "Kỳ báo cáo gần nhất").Select(f => f.QuerySelector("dd")!.TextContent));
    }

    [Fact]
    public async Task A_site_that_is_renamed_has_its_new_name_on_the_next_page()
    {
        await using var portal = await TestPortal.StartAsync();
        Assert.DoesNotContain("Sở Đối ngoại", (await portal.AskAsync("/quang-tri/")).Words, StringComparison.Ordinal);
        await portal.InSessionAsync(async db =>
        {
            var site = await db.Set<Site>().SingleAsync(s => s.Key == "quang-tri");
            site.Write(site.Read() with { Name = "Sở Đối ngoại tỉnh Quảng Trị" });
            return await db.SaveChangesAsync();
        });

        Assert.Contains("Sở Đối ngoại", (await portal.AskAsync("/quang-tri/")).Document.QuerySelector(".brand-name")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_menu_that_another_process_changes_stands_on_the_pages_within_seconds()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AskAsync("/quang-tri/");
        var file = Path.Combine(portal.DataFolder, "export.json");
        await TestPortal.RunCommandAsync(portal.DataFolder, "export", "--site", "quang-tri", "--out", file);
        var package = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
        var entry = package["steps"]!.AsArray().SelectMany(s => s!["data"] as JsonArray ?? [])
            .SelectMany(i => i!["MenuItemsListPart"]?["MenuItems"] as JsonArray ?? []).First(i => (string?)i!["TitlePart"]?["Title"] == "Văn bản")!;
        entry["TitlePart"]!["Title"] = "Hệ thống văn bản";
        await File.WriteAllTextAsync(file, package.ToJsonString(), TestContext.Current.CancellationToken);
        await TestPortal.RunCommandAsync(portal.DataFolder, "import", file, "--site", "quang-tri");

        var menu = "";
        for (var i = 0; i < 100 && !menu.Contains("Hệ thống văn bản", StringComparison.Ordinal); i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            menu = (await portal.AskAsync("/quang-tri/")).Document.QuerySelector("#menu")!.TextContent;
        }

        Assert.Contains("Hệ thống văn bản", menu, StringComparison.Ordinal);
    }

    private static string? Current(IDocument page) => page.QuerySelector("#menu [aria-current=page]")?.GetAttribute("href");
}
