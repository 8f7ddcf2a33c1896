using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Portal;

/// <summary>Sites made by Orchard Core's own recipes, as they come, can be read.</summary>
public sealed class OrchardRecipesTests
{
    // Not pages: menus and taxonomies are drawn where they are used.
    private static readonly string[] NoPages = ["Menu", "Taxonomy"];

    [Fact]
    public async Task Everything_in_the_blog_recipe_can_be_read()
    {
        await using var portal = await ImportAsync("blog");
        await AssertReadableAsync(portal, "blog");

        var home = await portal.AskAsync("/blog/");
        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Contains("Man must explore, and this is exploration at its greatest", home.Words, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync("/blog/blog?trang=999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.AskAsync("/blog/blog?trang=abc")).Status);

        var post = await portal.AskAsync("/blog/blog/post-1");
        Assert.Equal(HttpStatusCode.OK, post.Status);
        Assert.Contains("Never in all their history", post.Words, StringComparison.Ordinal);
        Assert.True(post.Document.QuerySelectorAll("main p").Length > 1);

        var about = await portal.AskAsync("/blog/about");
        Assert.Equal(HttpStatusCode.OK, about.Status);
        Assert.Equal("About", about.Document.QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_tags_and_categories_of_the_blog_recipe_list_its_posts()
    {
        await using var portal = await ImportAsync("blog");
        var terms = await portal.InSessionAsync(db => db.Set<NewsPortal.Content.Terms.Term>().Where(t => t.SiteKey == "blog").ToListAsync());

        Assert.True(terms.Count >= 4);
        foreach (var term in terms)
        {
            var page = await portal.AskAsync($"/blog/{term.Path ?? $"{term.Slug}-{term.Tail}"}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal(term.Name, page.Document.QuerySelector("h1")!.TextContent.Trim());
            Assert.Contains(page.Document.QuerySelectorAll("main a"), a => a.GetAttribute("href")!.Contains("post-1", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_landing_page_of_the_agency_recipe_is_drawn_with_its_bags()
    {
        await using var portal = await ImportAsync("agency");
        await AssertReadableAsync(portal, "agency");

        var home = await portal.AskAsync("/agency/");
        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.All(
            (string[])["E-Commerce", "Responsive Design", "Threads", "Our Humble Beginnings", "Parveen Anand"],
            words => Assert.Contains(words, home.Words, StringComparison.Ordinal));
        Assert.NotEmpty(home.Document.QuerySelectorAll("main img"));
    }

    private static Task<TestPortal> ImportAsync(string name) => TestPortal.StartAsync(prepare: folder => TestPortal.RunCommandAsync(
        folder, "import", Repository.Path("tests", "NewsPortal.Tests", "Data", "orchard", $"{name}.recipe.json"),
        "--site", name, "--new-site", $"Trang {name}"));

    private static async Task AssertReadableAsync(TestPortal portal, string site)
    {
        var items = await portal.InSessionAsync(db => db.Set<ContentItem>()
            .Where(i => i.SiteKey == site && i.PublishedVersionId != null && !NoPages.Contains(i.ContentType)).ToListAsync());
        Assert.NotEmpty(items);
        foreach (var item in items)
        {
            var path = item.Path ?? (item.Slug.Length == 0 ? item.Tail : $"{item.Slug}-{item.Tail}");
            var page = await portal.AskAsync($"/{site}/{path}");
            Assert.True(page.Status == HttpStatusCode.OK, $"{page} ({item.ContentType})");
            Assert.Single(page.Document.QuerySelectorAll("h1"));
            Assert.DoesNotContain("[js:", page.Text, StringComparison.Ordinal);
        }
    }
}
