using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Items;
using NewsPortal.Content.Lists;
using NewsPortal.Content.Staging;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Recipes;
using NewsPortal.Tests.Support;
using Xunit;
using static NewsPortal.Tests.Recipes.LargePackage;

namespace NewsPortal.Tests.Recipes;

public sealed class LargeImportTests
{
    private readonly HalfWay _halfWay = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Nothing_of_it_is_seen_before_its_end_and_all_of_it_after(string database)
    {
        await using var test = await NewAsync(database);
        _halfWay.WhileStaging = () => test.InSessionAsync(async db =>
        {
            Assert.Equal(Before, await db.Set<ContentVersion>().CountAsync(Ct));
            Assert.False(await db.Set<ContentItem>().AnyAsync(Ct));
            Assert.False(await db.Set<ListEntry>().AnyAsync(Ct));
            Assert.False(await db.Set<Route>().AnyAsync(Ct));
            Assert.False(await db.Set<Change>().AnyAsync(Ct));
        });

        await RunAsync(test, Package("Bài viết"));

        await test.InSessionAsync(async db =>
        {
            Assert.Equal(Before + After, await db.Set<ContentItem>().CountAsync(i => i.PublishedVersionId != null, Ct));
            Assert.True(await db.Set<ContentVersion>().AllAsync(v => v.State == VersionState.Published, Ct));
            Assert.Equal(Before + After, await db.Set<ListMonth>().Where(m => m.List == ListKey.All).SumAsync(m => m.Count, Ct));
            Assert.Equal(Before + After, await db.Set<Change>().CountAsync(c => c.Kind == SubjectKind.Item, Ct));
            Assert.False(await db.Set<StagedImage>().AnyAsync(Ct));
        });
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Stopped_half_way_and_run_again_it_ends_as_if_it_had_never_stopped(string database)
    {
        await using var test = await NewAsync(database);
        await using var other = await NewAsync(database);
        await RunAsync(other, Package("Bài viết"));

        _halfWay.WhileStaging = () => throw new OperationCanceledException();
        await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync(test, Package("Bài viết")));
        Assert.Equal(Before, await test.InSessionAsync(db => db.Set<StagedImage>().CountAsync(Ct)));
        _halfWay.WhileStaging = () => Task.CompletedTask;
        await RunAsync(test, Package("Bài viết"));

        Assert.Equal(await AllRows.ReadAsync(other), await AllRows.ReadAsync(test));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_failure_leaves_the_database_as_it_was(string database)
    {
        await using var test = await NewAsync(database);
        await RunAsync(test, Small("Bài cũ"));
        var before = await AllRows.ReadAsync(test);

        _halfWay.WhileStaging = () => throw new InvalidOperationException("the world broke.");
        await Assert.ThrowsAsync<RecipeException>(() => RunAsync(test, Package("Bài viết")));
        Assert.Equal(before, await AllRows.ReadAsync(test));

        _halfWay.WhileStaging = () => Task.CompletedTask;
        _halfWay.WhileShowing = () => throw new InvalidOperationException("the world broke.");
        await Assert.ThrowsAsync<RecipeException>(() => RunAsync(test, Package("Bài viết")));
        Assert.Equal(before, await AllRows.ReadAsync(test));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_the_package_changes_keeps_its_old_words_until_the_end(string database)
    {
        await using var test = await NewAsync(database);
        await RunAsync(test, Small("Bài cũ"));
        _halfWay.WhileStaging = async () => Assert.Equal(["Bài cũ 0", "Bài cũ 1"], await WordsAsync(test));

        // Item 0 comes in a new version, item 1 in the version that readers see.
        await RunAsync(test, Package("Bài mới", firstVersion: "w"));

        Assert.Equal(["Bài mới 0", "Bài mới 1"], await WordsAsync(test));
        Assert.Equal(VersionState.Superseded, await test.InSessionAsync(db =>
            db.Set<ContentVersion>().Where(v => v.Id == "v0").Select(v => v.State).SingleAsync(Ct)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_second_run_of_the_same_package_is_told_of_the_first(string database)
    {
        await using var test = await NewAsync(database);
        RecipeException? told = null;
        _halfWay.WhileStaging = async () => told = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(test, Package("Bài viết")));

        await RunAsync(test, Package("Bài viết"));

        Assert.Contains("Another run", told!.Message, StringComparison.Ordinal);
        Assert.Equal(Before + After, await test.InSessionAsync(db => db.Set<ContentItem>().CountAsync(Ct)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_package_read_meanwhile_is_not_disturbed_and_one_that_was_given_up_is_removed(string database)
    {
        await using var test = await NewAsync(database);
        _halfWay.WhileStaging = () =>
        {
            // Given up half way inside another that goes on.
            _halfWay.WhileStaging = () => throw new OperationCanceledException();
            return Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync(test, Package("Bài bỏ dở")));
        };
        await RunAsync(test, Package("Bài viết"));
        Assert.True(await test.InSessionAsync(db => db.Set<StagedImage>().AnyAsync(Ct)));

        _halfWay.WhileStaging = () => Task.CompletedTask;
        var unchanged = await RunAsync(test, Package("Bài viết", last: """{"name": "HalfWay"}"""));

        Assert.Equal(Before + After, unchanged.Sum(r => r.Report.Unchanged) - 2);
        Assert.False(await test.InSessionAsync(db => db.Set<StagedImage>().AnyAsync(Ct)));
        Assert.Equal(Before + After, await test.InSessionAsync(db => db.Set<ContentVersion>().CountAsync(Ct)));
        Assert.Equal(["Bài viết 0", "Bài viết 1"], await WordsAsync(test));
    }

    private Task<TestDatabase> NewAsync(string database) =>
        TestDatabase.CreateAsync(database, services => services.AddSingleton<IRecipeStep>(_halfWay));

    private static Task<List<string>> WordsAsync(TestDatabase test) => test.InSessionAsync(async db => (
            from item in db.Set<ContentItem>()
            join version in db.Set<ContentVersion>() on item.PublishedVersionId equals version.Id
            where item.Id == "b0" || item.Id == "b1"
            orderby item.Id
            select version.Document)
        .AsEnumerable().Select(d => (string)JsonNode.Parse(d)!["DisplayText"]!).ToList());
}
