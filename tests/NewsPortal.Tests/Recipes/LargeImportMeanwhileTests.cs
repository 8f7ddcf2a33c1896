using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Content.Staging;
using NewsPortal.Data.Leases;
using NewsPortal.Data.Recipes;
using NewsPortal.Recipes.Reading;
using NewsPortal.Sites;
using NewsPortal.Tests.Support;
using Xunit;
using static NewsPortal.Tests.Recipes.LargePackage;

namespace NewsPortal.Tests.Recipes;

/// <summary>What others do while a large import is on its way: people, other runs, and time.</summary>
public sealed class LargeImportMeanwhileTests
{
    private const string SiteStep = """{"name": "Sites", "Sites": [{"Key": "quang-tri", "Name": "Quảng Trị"}]}""";
    private const string Halt = """{"name": "HalfWay"}""";

    private readonly HalfWay _halfWay = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // The definitions are there already.
    private static RecipeFile Bare => Steps(Items("Bài viết", 0, Before, "v"), Halt, Items("Bài viết", Before, After, "v"));

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_definition_changed_meanwhile_keeps_its_change(string database)
    {
        await using var test = await NewAsync(database);
        await RunAsync(test, Steps(Definitions));
        _halfWay.WhileStaging = () => ChangePartAsync(test, part => part["Settings"]!["Somebody"] = "was here");

        await RunAsync(test, Package("Bài viết", last: Definitions.Replace("\"Settings\": {}", "\"Settings\": {\"Import\": 1}", StringComparison.Ordinal)));

        var settings = await test.InSessionAsync(async db =>
            JsonNode.Parse((await db.Set<DefinitionRecord>().SingleAsync(r => r.Kind == DefinitionKind.Part, Ct)).Data)!["Settings"]!);
        Assert.Equal("was here", (string?)settings["Somebody"]);
        Assert.Equal(1, (int?)settings["Import"]);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_site_changed_meanwhile_ends_as_the_package_says(string database)
    {
        await using var test = await NewAsync(database);
        await RunAsync(test, Steps(SiteStep, Definitions));
        var before = await test.InSessionAsync(db => db.Set<Site>().Select(s => s.Data).SingleAsync(Ct));
        _halfWay.WhileStaging = () => test.InSessionAsync(async db =>
        {
            var site = await db.Set<Site>().SingleAsync(Ct);
            site.Write(site.Read() with { Name = "Tên khác" });
            await db.SaveChangesAsync(Ct);
        });

        await RunAsync(test, Package("Bài viết", last: SiteStep));

        Assert.Equal(before, await test.InSessionAsync(db => db.Set<Site>().Select(s => s.Data).SingleAsync(Ct)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_field_that_became_internal_before_the_run_goes_on_is_nowhere_public(string database)
    {
        await using var test = await NewAsync(database);
        await RunAsync(test, Steps(Definitions));
        _halfWay.WhileStaging = () => throw new OperationCanceledException();
        await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync(test, Bare));
        await HideSummaryAsync(test);
        _halfWay.WhileStaging = () => Task.CompletedTask;

        await RunAsync(test, Bare);

        await AssertNoSummaryAsync(test);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_field_that_becomes_internal_during_the_run_is_nowhere_public(string database)
    {
        await using var test = await NewAsync(database);
        await RunAsync(test, Steps(Definitions));
        _halfWay.WhileStaging = () => HideSummaryAsync(test);

        await RunAsync(test, Bare);

        await AssertNoSummaryAsync(test);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_item_that_appears_meanwhile_does_not_cost_the_moment_of_its_archiving(string database)
    {
        await using var test = await NewAsync(database);
        await RunAsync(test, Steps(Definitions));
        _halfWay.WhileStaging = () => RunAsync(test, Steps(Items("Bài khác", 5, 1, "u")));

        await RunAsync(test, Steps(
            Archived(Items("Bài viết", 0, Before, "v")), Halt, Items("Bài viết", Before, After, "v")));

        Assert.Equal(
            new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
            await test.InSessionAsync(db => db.Set<ContentVersion>().Where(v => v.Id == "v5").Select(v => v.ArchiveAt).SingleAsync(Ct)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_item_that_comes_twice_keeps_the_moment_of_its_archiving(string database)
    {
        await using var test = await NewAsync(database);
        await RunAsync(test, Steps(Definitions));

        await RunAsync(test, Steps(Items("Bài viết", 0, Before, "v"), Archived(Items("Bài viết", 1, After, "w"))));

        Assert.Equal(After, await test.InSessionAsync(db =>
            db.Set<ContentVersion>().CountAsync(v => v.ArchiveAt != null && v.State == VersionState.Published, Ct)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_failure_leaves_no_version_behind_of_an_item_that_appeared_meanwhile(string database)
    {
        await using var test = await NewAsync(database);
        await RunAsync(test, Steps(Definitions));
        _halfWay.WhileStaging = async () =>
        {
            await RunAsync(test, Steps(Items("Bài khác", 5, 1, "u")));
            throw new InvalidOperationException("the world broke.");
        };

        await Assert.ThrowsAsync<RecipeException>(() => RunAsync(test, Bare));

        Assert.Equal(["u5"], await test.InSessionAsync(db => db.Set<ContentVersion>().Select(v => v.Id).ToListAsync(Ct)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_end_that_took_longer_than_its_lease_is_an_end_all_the_same(string database)
    {
        await using var test = await NewAsync(database);
        _halfWay.WhileShowing = () =>
        {
            test.Clock.Advance(TimeSpan.FromSeconds(11));
            return Task.CompletedTask;
        };
        bool? isTaken = null;
        _halfWay.WhileRemoving = async (_, _) =>
        {
            isTaken = await TakeAsync(test, "import:");
            throw new RecipeException("Another run …");
        };

        await RunAsync(test, Package("Bài viết"));

        Assert.False(isTaken);
        Assert.Equal(Before + After, await test.InSessionAsync(db => db.Set<ContentItem>().CountAsync(Ct)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_failed_cleaning_does_not_hide_why_the_run_failed(string database)
    {
        await using var test = await NewAsync(database);
        _halfWay.WhileStaging = () => throw new InvalidOperationException("the world broke.");
        _halfWay.WhileRemoving = (_, _) => throw new RecipeException("and the broom too.");

        var told = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(test, Package("Bài viết")));

        Assert.Contains("the world broke", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_given_up_import_that_goes_on_meanwhile_is_not_removed(string database)
    {
        await using var test = await NewAsync(database);
        _halfWay.Abandoned = ["cũ"];
        Exception? stopped = null;
        _halfWay.WhileRemoving = async (import, holdAsync) =>
        {
            if (import == "cũ")
            {
                test.Clock.Advance(TimeSpan.FromSeconds(11));
                Assert.True(await TakeAsync(test, "import:cũ"));
                stopped = await Record.ExceptionAsync(() => holdAsync(Ct));
                throw stopped ?? new InvalidOperationException("it was removed.");
            }
        };

        await RunAsync(test, Package("Bài viết"));

        Assert.IsType<RecipeException>(stopped);
        Assert.Equal(Before + After, await test.InSessionAsync(db => db.Set<ContentItem>().CountAsync(Ct)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Nothing_is_shown_when_some_of_what_was_staged_is_missing(string database)
    {
        await using var test = await NewAsync(database);
        _halfWay.WhileStaging = () => test.InSessionAsync(db =>
            db.Set<StagedImage>().Where(s => s.Ordinal >= 1000).ExecuteDeleteAsync(Ct));

        var told = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(test, Package("Bài viết")));

        Assert.Contains("not there any more", told.Message, StringComparison.Ordinal);
        Assert.False(await test.InSessionAsync(db => db.Set<ContentItem>().AnyAsync(Ct)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_run_that_is_long_in_checking_is_not_taken_over(string database)
    {
        await using var test = await NewAsync(database);
        var taken = new List<bool>();
        _halfWay.WhileChecking = async () =>
        {
            test.Clock.Advance(TimeSpan.FromSeconds(6));
            taken.Add(await TakeAsync(test, "import:"));
        };

        await RunAsync(test, Package("Bài viết", last: Halt));

        Assert.Equal([false, false], taken);
    }

    private Task<TestDatabase> NewAsync(string database) => TestDatabase.CreateAsync(
        database, services => services.Insert(0, ServiceDescriptor.Singleton<IRecipeStep>(_halfWay)));

    // As another run would.
    private static Task<bool> TakeAsync(TestDatabase test, string prefix) => test.InSessionAsync(async db =>
    {
        var lease = await db.Set<Lease>().AsNoTracking().Where(l => l.Name.StartsWith(prefix)).Select(l => l.Name).FirstAsync(Ct);
        return await new LeaseBook(db, test.Clock).TakeAsync(lease, "somebody else", TimeSpan.FromSeconds(10), Ct);
    });

    private static Task HideSummaryAsync(TestDatabase test) => ChangePartAsync(test, part =>
        part["ContentPartFieldDefinitionRecords"]![1]!["Settings"] = new JsonObject
        {
            ["NewsPortalFieldSettings"] = new JsonObject { ["Internal"] = true },
        });

    private static Task ChangePartAsync(TestDatabase test, Action<JsonNode> change) => test.InSessionAsync(async db =>
    {
        var record = await db.Set<DefinitionRecord>().SingleAsync(r => r.Kind == DefinitionKind.Part, Ct);
        var part = JsonNode.Parse(record.Data)!;
        change(part);
        record.Data = part.ToJsonString();
        await db.SaveChangesAsync(Ct);
    });

    private static Task AssertNoSummaryAsync(TestDatabase test) => test.InSessionAsync(async db =>
    {
        Assert.Equal(Before + After, await db.Set<ContentItem>().CountAsync(Ct));
        Assert.False(await db.Set<ContentItem>().AnyAsync(i => i.Summary != null, Ct));
    });

    private static string Archived(string items) => items.Replace(
        "\"AutoroutePart\"", "\"ArchiveLaterPart\": {\"ScheduledArchiveUtc\": \"2027-01-01T00:00:00Z\"}, \"AutoroutePart\"",
        StringComparison.Ordinal);
}
