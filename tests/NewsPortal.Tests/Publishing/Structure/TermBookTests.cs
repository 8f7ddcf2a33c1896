using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Data;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;
using NewsPortal.Publishing.Structure;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Publishing.Structure;

public sealed class TermBookTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Merging_a_section_moves_what_readers_see_and_what_is_being_written_on_every_site(string database)
    {
        await using var desk = await OpenAsync(database);
        await desk.PublishNewAsync("a", "a1", "Bài", In("cu"));
        await desk.PlaceAsync(p => p.OfferAsync("a", Desk.Umbrella, Ct));
        await desk.SaveAsync("a", "a2", "Bài, bản mới", In("cu"));
        await desk.ReturnAsync("a2");
        await desk.ChangeAsync(Desk.Home, s => s with { Home = [new HomeRow("full", [new HomeBlock { Kind = "rows", List = "cu" }])] });

        Assert.Empty(await RemoveAsync(desk, "cu", "moi"));

        Assert.Equal(["all: a", "moi: a", "type:Article: a"], await desk.ListsAsync(Desk.Home));
        Assert.Equal(["all: a", "moi: a", "type:Article: a"], await desk.ListsAsync(Desk.Umbrella));
        var item = await desk.ItemAsync("a");
        Assert.NotEqual("a1", item.PublishedVersionId);
        var draft = await desk.VersionAsync(item.LatestVersionId);
        Assert.Equal((VersionState.Draft, WorkflowStep.Returned), (draft.State, draft.Step));
        Assert.Contains("\"moi\"", draft.Document, StringComparison.Ordinal);
        Assert.Contains("Bài, bản mới", draft.Document, StringComparison.Ordinal);
        Assert.Null((await desk.ItemAsync("a")).UpdatedAt);
        Assert.Equal(["duong-cu: moi False", "duong-moi: moi True"], (await desk.RoutesAsync()).Where(r => r.Path.StartsWith("duong", StringComparison.Ordinal)).Select(r => $"{r.Path}: {r.TargetId} {r.IsCurrent}"));
        await using var scope = desk.Services.CreateAsyncScope();
        Assert.Equal("moi", (await scope.ServiceProvider.GetRequiredService<SettingsBook>().ReadAsync(Desk.Home, Ct))!.Home[0].Blocks[0].List);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_section_that_moves_under_another_takes_its_items_into_that_list_and_back(string database)
    {
        await using var desk = await OpenAsync(database);
        await desk.PublishNewAsync("a", "a1", "Bài", In("cu"));
        await desk.SaveAsync("a", "a2", "Nháp", In("cu"));

        Assert.Empty(await ChangeAsync(desk, t => t.Change(t.Find("cu")! with { ParentId = "moi" })));
        Assert.Equal(["all: a", "cu: a", "moi: a", "type:Article: a"], await desk.ListsAsync(Desk.Home));
        Assert.Equal("a2", (await desk.ItemAsync("a")).LatestVersionId);

        Assert.Empty(await ChangeAsync(desk, t => t.Change(t.Find("cu")! with { ParentId = null })));
        Assert.Equal(["all: a", "cu: a", "type:Article: a"], await desk.ListsAsync(Desk.Home));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_section_that_items_stand_in_does_not_go_without_a_successor_of_the_same_site(string database)
    {
        await using var desk = await OpenAsync(database);
        await desk.AddForeignTermAsync("la");
        await desk.SaveAsync("a", "a1", "Bài", In("cu"));

        Assert.Equal("Items stand in it: choose what takes its place, then it can go.", Assert.Single(await RemoveAsync(desk, "cu", null)).Sentence);
        Assert.Equal("Choose another one of this site to take its place.", Assert.Single(await RemoveAsync(desk, "cu", "la")).Sentence);
        Assert.Equal("Choose another one of this site to take its place.", Assert.Single(await RemoveAsync(desk, "cu", "cu")).Sentence);
        Assert.Equal("There is no such section or tag any more.", Assert.Single(await RemoveAsync(desk, "khong-co", null)).Sentence);
        Assert.Empty(await RemoveAsync(desk, "moi", null));
        await desk.SetStateAsync(Desk.Home, SiteState.Locked);
        Assert.NotEmpty(await ChangeAsync(desk, t => t.Shift("cu", 1)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Who_comes_second_overwrites_nothing(string database)
    {
        await using var desk = await OpenAsync(database);
        var (stored, _) = (await InBookAsync(desk, b => b.OpenAsync(Desk.Home, "Article", Ct)))!.Value;
        Assert.Empty(await ChangeAsync(desk, t => t.Change(t.Find("cu")! with { Name = "Người trước" })));

        new TaxonomyText(stored.Document).Change(new TermText("cu", null, 0, "Người sau", null, null));
        await Assert.ThrowsAsync<DraftConflictException>(() => InBookAsync(
            desk, b => b.SaveAsync(Desk.Home, stored, stored.VersionId, "cu", "term.changed", Staff.Leader, Ct)));

        Assert.Equal("Người trước", (await InBookAsync(desk, b => b.OpenAsync(Desk.Home, "Article", Ct)))!.Value.Text.Find("cu")!.Name);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Items_of_another_site_that_name_a_section_are_left_as_they_are_and_keep_it_from_nothing(string database)
    {
        await using var desk = await OpenAsync(database);
        await desk.PublishNewAsync("a", "a1", "Bài", In("cu"));
        await desk.SaveAsync("la", "la1", "Bài của cổng khác", In("cu"), Desk.Neighbour);
        await desk.SaveAsync("la2", "la3", "Bài nữa của cổng khác", In("moi"), Desk.Neighbour);

        Assert.Empty(await RemoveAsync(desk, "cu", "moi"));
        Assert.NotEqual("a1", (await desk.ItemAsync("a")).LatestVersionId);
        Assert.Equal("la1", (await desk.ItemAsync("la")).LatestVersionId);
        await desk.SaveAsync("a", "a3", "Bài", _ => { });
        await desk.PublishAsync("a", "a3");
        Assert.Empty(await RemoveAsync(desk, "moi", null));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Settings_that_somebody_saved_meanwhile_stay_when_blocks_follow_a_section(string database)
    {
        await using var desk = await OpenAsync(database);
        await desk.ChangeAsync(Desk.Home, s => s with { Home = [new HomeRow("full", [new HomeBlock { Kind = "rows", List = "cu" }])] });
        await using var scope = desk.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<TermBook>();
        await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<Site>().ToListAsync(Ct);
        await desk.ChangeAsync(Desk.Home, s => s with { Name = "Tên mới" });

        Assert.Empty(await book.RemoveAsync(
            Desk.Home, "Article", (await book.OpenAsync(Desk.Home, "Article", Ct))!.Value.Stored.VersionId, "cu", "moi", Staff.Leader, Ct));

        var settings = (await scope.ServiceProvider.GetRequiredService<SettingsBook>().ReadAsync(Desk.Home, Ct))!;
        Assert.Equal(("Tên mới", "moi"), (settings.Name, settings.Home[0].Blocks[0].List));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_log_of_moves_says_what_readers_saw_before_a_change_of_structure(string database)
    {
        await using var desk = await OpenAsync(database);

        Assert.Empty(await ChangeAsync(desk, t => t.Change(t.Find("cu")! with { Name = "Tên khác" })));

        await using var scope = desk.Services.CreateAsyncScope();
        Assert.Equal("t1", (await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<ItemMove>().SingleAsync(m => m.ItemId == "t", Ct)).ReplacedVersionId);
    }

    private static async Task<Desk> OpenAsync(string database)
    {
        var desk = await Desk.OpenAsync(database);
        await desk.PublishNewAsync("t", "t1", "Chuyên mục", item =>
        {
            Desk.Terms(("cu", "duong-cu"), ("moi", "duong-moi"))(item);
            item["TaxonomyPart"]!["TermContentType"] = "Article";
        });
        return desk;
    }

    private static Action<JsonObject> In(string term) =>
        item => item["Article"] = new JsonObject { ["Sections"] = new JsonObject { ["TermContentItemIds"] = new JsonArray(term) } };

    private static Task<IReadOnlyList<Problem>> ChangeAsync(Desk desk, Action<TaxonomyText> change) => InBookAsync(desk, async b =>
    {
        var (stored, text) = (await b.OpenAsync(Desk.Home, "Article", Ct))!.Value;
        change(text);
        return await b.SaveAsync(Desk.Home, stored, stored.VersionId, "cu", "term.changed", Staff.Leader, Ct);
    });

    private static Task<IReadOnlyList<Problem>> RemoveAsync(Desk desk, string term, string? successor) => InBookAsync(desk, async b =>
        await b.RemoveAsync(Desk.Home, "Article", (await b.OpenAsync(Desk.Home, "Article", Ct))!.Value.Stored.VersionId, term, successor, Staff.Leader, Ct));

    private static async Task<T> InBookAsync<T>(Desk desk, Func<TermBook, Task<T>> work)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TermBook>());
    }
}
