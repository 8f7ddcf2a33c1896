using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Content.Lists;
using NewsPortal.Content.Terms;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

public sealed class GenerateCommandTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Articles_stand_in_the_lists_of_what_they_point_to(string database)
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(database);

        var run = (await bench.RunAsync(db, "generate", "--articles", "300", "--seed", "7")).Succeeded();

        Assert.Contains("Finished: 300 articles on the site “thu-nghiem”", run.Output, StringComparison.Ordinal);
        await db.InSessionAsync(async session =>
        {
            var articles = session.Set<ContentItem>().Where(i => i.SiteKey == "thu-nghiem" && i.ContentType == "Article");
            Assert.Equal(300, await articles.CountAsync(Ct));
            Assert.True(await articles.AllAsync(i => i.SectionId != null && i.Summary != null, Ct));
            Assert.True(await articles.AnyAsync(i => i.Byline != null, Ct));
            Assert.Equal(300, await session.Set<ListMonth>().Where(m => m.List == ListKey.All).SumAsync(m => m.Count, Ct));

            var targets = await session.Set<ItemLink>().Select(l => l.TargetId).Distinct().ToListAsync(Ct);
            var known = (await session.Set<ContentItem>().Select(i => i.Id).ToListAsync(Ct))
                .Concat(await session.Set<Term>().Select(t => t.Id).ToListAsync(Ct)).ToHashSet();
            Assert.All(targets, target => Assert.Contains(target, known));
            Assert.True(targets.Count > 100);
        });
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_articles_and_nothing_twice()
    {
        await using var bench = new Workbench();
        var (one, other) = (await bench.DatabaseAsync(Databases.Sqlite), await bench.DatabaseAsync(Databases.Sqlite));
        string[] args = ["generate", "--articles", "60", "--seed", "3", "--short"];
        (await bench.RunAsync(one, args)).Succeeded();
        (await bench.RunAsync(other, args)).Succeeded();
        var first = await HashesAsync(one);
        Assert.Equal(first, await HashesAsync(other));

        (await bench.RunAsync(one, args)).Succeeded();
        Assert.Equal(first, await HashesAsync(one));

        (await bench.RunAsync(one, "generate", "--articles", "60", "--seed", "4", "--short")).Succeeded();
        Assert.Equal(first.Count + 60, (await HashesAsync(one)).Count);
    }

    [Fact]
    public async Task A_site_with_a_life_of_its_own_keeps_its_menu_and_addresses()
    {
        await using var bench = new Workbench();
        var db = await bench.DatabaseAsync(Databases.Sqlite);
        (await bench.RunAsync(db, "setup")).Succeeded();
        var before = await RoutesAsync(db);

        (await bench.RunAsync(db, "generate", "--articles", "20", "--site", "lai-chau")).Succeeded();

        Assert.Equal(before, await RoutesAsync(db));
        Assert.Equal(1, await db.InSessionAsync(session =>
            session.Set<ContentItem>().CountAsync(i => i.SiteKey == "lai-chau" && i.Alias == "main-menu", Ct)));
    }

    [Fact]
    public async Task An_unknown_site_is_told()
    {
        await using var bench = new Workbench();

        (await bench.RunAsync(await bench.DatabaseAsync(Databases.Sqlite), "generate", "--articles", "1", "--site", "khong-co"))
            .Failed(1, "“khong-co”");
    }

    private static Task<List<string>> HashesAsync(TestDatabase db) => db.InSessionAsync(session => session.Set<ContentVersion>()
        .Where(v => v.State == VersionState.Published).OrderBy(v => v.Id).Select(v => v.Id + v.ItemId + v.Hash).ToListAsync(Ct));

    private static Task<List<string>> RoutesAsync(TestDatabase db) => db.InSessionAsync(session => session.Set<Route>()
        .Where(r => r.IsCurrent).OrderBy(r => r.SiteKey).ThenBy(r => r.Path).Select(r => r.SiteKey + "/" + r.Path + r.TargetId).ToListAsync(Ct));
}
