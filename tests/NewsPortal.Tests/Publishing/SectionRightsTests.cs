using System.Text.Json.Nodes;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Publishing;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Publishing;

/// <summary>People who work in one section of a site.</summary>
public sealed class SectionRightsTests
{
    private const string Other = "van-ban";

    private static readonly Worker Contributor = In("c1", Desk.Section, BuiltInRoles.Contributor);
    private static readonly Worker Editor = In("e2", Desk.Section, BuiltInRoles.Editor);
    private static readonly Worker Approver = In("l3", Desk.Section, BuiltInRoles.Approver);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Nobody_moves_an_item_into_a_section_in_which_they_do_not_write(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.SaveAsync(Staff.Writer, "a", "Bài");

        Assert.Empty(await WhyNotSaveAsync(staff, Editor, "a", Desk.Section));
        Assert.Equal([new Problem("Choose a section in which you write.", "Article.Sections")], await WhyNotSaveAsync(staff, Editor, "a", Other));
        Assert.NotEmpty(await WhyNotSaveAsync(staff, Editor, "a", null));
        Assert.Empty(await WhyNotSaveAsync(staff, Staff.Editor, "a", Other));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_draft_of_ones_own_may_lack_a_section_and_be_written_on(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);

        Assert.Empty(await WhyNotSaveAsync(staff, Contributor, "a", null));
        Assert.NotEmpty(await WhyNotSaveAsync(staff, Contributor, "a", Other));
        await staff.WithAsync<Drafts, string>(d => d.SaveAsync(Wish("a", null), Contributor, Ct));

        var mine = (await staff.WithAsync<PortalDb, DeskItem?>(db => DeskItem.ReadAsync(db, "a", Ct)))!;
        Assert.True(MoveRules.MayEdit(mine, Contributor));
        Assert.Empty(await staff.WhyNotAsync(Contributor, Move.Submit, "a"));
        Assert.False(MoveRules.MayEdit(mine, In("c2", Desk.Section, BuiltInRoles.Editor)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_readers_see_is_withdrawn_only_by_who_may_there_whatever_its_draft_says(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.SaveAsync(Staff.Writer, "a", "Bài", section: Other);
        await staff.MoveAsync(Staff.Writer, Move.Submit, "a");
        await staff.MoveAsync(Staff.Leader, Move.Approve, "a");
        await staff.MoveAsync(Staff.Leader, Move.Publish, "a");
        Assert.Equal(["Your role does not include this."], await staff.WhyNotAsync(Approver, Move.Withdraw, "a"));

        // Its draft stands in the approver's section; what readers see does not.
        await staff.SaveAsync(Staff.Editor, "a", "Bài chuyển chuyên mục");

        Assert.Equal(["Your role does not include this."], await staff.WhyNotAsync(Approver, Move.Withdraw, "a"));
        Assert.Equal(["Your role does not include this."], await staff.WhyNotAsync(Approver, Move.PublishUrgently, "a", w => w with { Reason = "Lũ" }));
        Assert.Empty(await staff.WhyNotAsync(Staff.Leader, Move.PublishUrgently, "a", w => w with { Reason = "Lũ" }));
    }

    private static Task<IReadOnlyList<Problem>> WhyNotSaveAsync(Staff staff, Worker worker, string itemId, string? section) =>
        staff.WithAsync<Drafts, IReadOnlyList<Problem>>(d => d.WhyNotSaveAsync(Wish(itemId, section), worker, Ct));

    private static DraftWish Wish(string itemId, string? section) => new(Desk.Home, "Article", itemId, null, new JsonObject
    {
        ["TitlePart"] = new JsonObject { ["Title"] = "Bài" },
        ["Article"] = new JsonObject { ["Sections"] = new JsonObject { ["TermContentItemIds"] = section is null ? [] : new JsonArray(section) } },
    });

    private static Worker In(string id, string section, string role) =>
        new(id, id, new Access([new Grant(Desk.Home, section, BuiltInRoles.PermissionsOf(role))]));
}
