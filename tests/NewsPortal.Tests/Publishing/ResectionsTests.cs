using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Publishing;
using NewsPortal.Publishing.Moving;
using NewsPortal.Publishing.Structure;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Publishing;

public sealed class ResectionsTests
{
    private const string Other = "van-ban";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Public_items_and_drafts_move_to_another_section_together_with_their_lists(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await desk.AddTermAsync(Other);
        await staff.PublishNewAsync("a", "Bài đã đăng");
        await staff.SaveAsync(Staff.Writer, "b", "Bài đang viết");

        var refused = await PutAsync(staff, ["a", "b", "khong-co"], Other, Staff.Leader);

        Assert.Equal(new Dictionary<string, Problem> { ["khong-co"] = new("There is no such item.") }, refused);
        Assert.Equal((Other, ItemState.Published), ((await desk.ItemAsync("a")).SectionId, (await desk.ItemAsync("a")).State));
        Assert.Equal((Other, ItemState.Writing), ((await desk.ItemAsync("b")).DraftSectionId, (await desk.ItemAsync("b")).State));
        Assert.Contains(await desk.ListsAsync(Desk.Home), l => l.Contains(Other, StringComparison.Ordinal));
        Assert.DoesNotContain(await desk.ListsAsync(Desk.Home), l => l.Contains(Desk.Section, StringComparison.Ordinal));
        Assert.Contains($"Reclassify by {Staff.Leader.PersonId}", await staff.HistoryAsync("a"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Nobody_moves_what_readers_see_without_the_right_to_publish_or_into_a_section_of_another_site(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await desk.AddTermAsync(Other);
        await desk.AddForeignTermAsync("noi-khac");
        await staff.PublishNewAsync("a", "Bài đã đăng");
        await staff.SaveAsync(Staff.Writer, "b", "Bài đang viết");
        await staff.MoveAsync(Staff.Writer, Move.Submit, "b");

        Assert.Equal("What is public or approved is moved by whoever may publish it.", (await PutAsync(staff, ["a"], Other, Staff.Editor))["a"].Sentence);
        Assert.Equal("Your role does not include this.", (await PutAsync(staff, ["b"], Other, Staff.Writer))["b"].Sentence);
        Assert.Equal("Choose a section of this site.", (await PutAsync(staff, ["a"], "noi-khac", Staff.Leader))["a"].Sentence);
        var inOne = new Worker("e2", "e2", new Access([new Grant(Desk.Home, Desk.Section, BuiltInRoles.PermissionsOf(BuiltInRoles.Editor))]));
        Assert.Equal("Choose a section in which you write.", (await PutAsync(staff, ["b"], Other, inOne))["b"].Sentence);
        Assert.Equal(Desk.Section, (await desk.ItemAsync("a")).SectionId);
        Assert.Equal(Desk.Section, (await desk.ItemAsync("b")).DraftSectionId);
    }

    private static Task<IReadOnlyDictionary<string, Problem>> PutAsync(Staff staff, string[] items, string section, Worker worker) =>
        staff.WithAsync<Resections, IReadOnlyDictionary<string, Problem>>(r => r.PutAsync(Desk.Home, items, section, worker, Ct));
}
