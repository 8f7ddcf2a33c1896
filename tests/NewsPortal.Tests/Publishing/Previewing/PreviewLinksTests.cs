using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.Accounts;
using NewsPortal.Publishing.Moving;
using NewsPortal.Publishing.Previewing;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Publishing.Previewing;

public sealed class PreviewLinksTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> All => Databases.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_link_opens_until_its_end_and_its_address_is_stored_nowhere(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.SaveAsync(Staff.Writer, "bai-1", "Bài chưa đăng", from: null);
        var (link, token) = await MakeAsync(staff, "bai-1", 3);

        Assert.True(await IsOpenAsync(staff, Desk.Home, token));
        Assert.Null(await IsOpenAsync(staff, Desk.Neighbour, token));
        foreach (var hostile in (string[])["", token[..^1], token + "a", token.ToUpperInvariant(), "' OR 1=1 --", "\0", new string('x', 100_000), link.TokenHash, link.Id])
        {
            Assert.Null(await IsOpenAsync(staff, Desk.Home, hostile));
        }

        Assert.Equal(43, token.Length);
        Assert.DoesNotContain(token, link.TokenHash, StringComparison.Ordinal);
        desk.Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        Assert.True(await IsOpenAsync(staff, Desk.Home, token));
        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(await IsOpenAsync(staff, Desk.Home, token));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_link_taken_back_is_over_at_once_and_both_are_in_the_log(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.SaveAsync(Staff.Writer, "bai-1", "Bài", from: null);
        await staff.SaveAsync(Staff.Writer, "bai-2", "Bài khác", from: null);
        var (link, token) = await MakeAsync(staff, "bai-1", 1);

        Assert.False(await staff.WithAsync<PreviewLinks, bool>(l => l.RevokeAsync("bai-2", link.Id, Staff.Leader, Ct)));
        Assert.True(await IsOpenAsync(staff, Desk.Home, token));
        Assert.True(await staff.WithAsync<PreviewLinks, bool>(l => l.RevokeAsync("bai-1", link.Id, Staff.Leader, Ct)));
        Assert.True(await staff.WithAsync<PreviewLinks, bool>(l => l.RevokeAsync("bai-1", link.Id, Staff.Deputy, Ct)));
        Assert.False(await IsOpenAsync(staff, Desk.Home, token));
        Assert.Equal(Staff.Leader.Name, Assert.Single(await staff.WithAsync<PreviewLinks, IReadOnlyList<PreviewLink>>(l => l.ListAsync("bai-1", Ct))).RevokedByName);

        var log = await staff.WithAsync<PortalDb, List<AuditEntry>>(db => db.Set<AuditEntry>().Where(e => e.SubjectKind == "preview-link").OrderBy(e => e.Sequence).ToListAsync(Ct));
        Assert.Equal(["preview-link.made", "preview-link.revoked"], log.Select(e => e.Action));
        Assert.All(log, e => Assert.DoesNotContain(token, e.After ?? "", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_link_ends_with_its_item(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.SaveAsync(Staff.Writer, "bai-1", "Bài", from: null);
        var (_, token) = await MakeAsync(staff, "bai-1", 14);

        await staff.MoveAsync(Staff.Leader, Move.Delete, "bai-1");
        Assert.False(await IsOpenAsync(staff, Desk.Home, token));
        await staff.MoveAsync(Staff.Leader, Move.Restore, "bai-1");
        Assert.False(await IsOpenAsync(staff, Desk.Home, token));

        await staff.WithAsync<PortalDb, int>(db => db.Set<ContentItem>().Where(i => i.Id == "bai-1").ExecuteDeleteAsync(Ct));
        Assert.Null(await IsOpenAsync(staff, Desk.Home, token));
        Assert.Equal(0, await staff.WithAsync<PortalDb, int>(db => db.Set<PreviewLink>().CountAsync(Ct)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task There_is_no_link_to_what_is_not_there_or_for_other_days(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.SaveAsync(Staff.Writer, "bai-1", "Bài", from: null);
        var other = await staff.SaveAsync(Staff.Writer, "bai-2", "Bài khác", from: null);

        foreach (var (site, item, version, days) in ((string, string, string?, int)[])
            [
                (Desk.Home, "bai-1", null, 2), (Desk.Home, "bai-1", null, 0), (Desk.Home, "bai-1", null, -1), (Desk.Home, "bai-1", null, 3650),
                (Desk.Home, "bai-9", null, 1), (Desk.Neighbour, "bai-1", null, 1), (Desk.Home, "bai-1", other, 1),
            ])
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => staff.WithAsync<PreviewLinks, (PreviewLink, string)>(
                l => l.MakeAsync(site, item, version, days, Staff.Leader, Ct)));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_preview_is_what_would_be_published_and_changes_nothing(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.PublishNewAsync("bai-1", "Bản đã đăng");
        var before = await desk.ItemAsync("bai-1");
        var draft = await staff.SaveAsync(Staff.Writer, "bai-1", "Bản nháp mới");
        var (feed, item) = (await desk.FeedAsync(), await desk.ItemAsync("bai-1"));

        var newest = await staff.WithAsync<Previews, NewsPortal.Content.Writing.ItemImage?>(p => p.OfVersionAsync(Desk.Home, "bai-1", null, Ct));
        var first = await staff.WithAsync<Previews, NewsPortal.Content.Writing.ItemImage?>(p => p.OfVersionAsync(Desk.Home, "bai-1", before.PublishedVersionId, Ct));

        Assert.Equal(("Bản nháp mới", draft, true, before.PublishedAt), (newest!.Item.Title, newest.Version.Id, newest.IsPublished, newest.Item.PublishedAt));
        Assert.Equal("Bản đã đăng", first!.Item.Title);
        Assert.Null(await staff.WithAsync<Previews, NewsPortal.Content.Writing.ItemImage?>(p => p.OfVersionAsync(Desk.Neighbour, "bai-1", null, Ct)));
        Assert.Null(await staff.WithAsync<Previews, NewsPortal.Content.Writing.ItemImage?>(p => p.OfVersionAsync(Desk.Home, "bai-1", "khong-co", Ct)));
        Assert.Null(await staff.WithAsync<Previews, NewsPortal.Content.Writing.ItemImage?>(p => p.OfWorkingCopyAsync(Desk.Home, "bai-1", Staff.Writer.PersonId, Ct)));
        Assert.Equal(feed, await desk.FeedAsync());
        var after = await desk.ItemAsync("bai-1");
        Assert.Equal((item.PublishedVersionId, item.LatestVersionId, item.State, item.ChangedAt), (after.PublishedVersionId, after.LatestVersionId, after.State, after.ChangedAt));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_link_ends_when_its_item_is_withdrawn_or_its_maker_leaves(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.PublishNewAsync("bai-1", "Bài đã đăng");
        var (_, token) = await MakeAsync(staff, "bai-1", 14);
        Assert.True(await IsOpenAsync(staff, Desk.Home, token));
        await staff.MoveAsync(Staff.Leader, Move.Withdraw, "bai-1", w => w with { Withdrawal = WithdrawalReason.Mistake });
        Assert.False(await IsOpenAsync(staff, Desk.Home, token));

        (_, token) = await MakeAsync(staff, "bai-1", 14);
        Assert.True(await IsOpenAsync(staff, Desk.Home, token));
        await staff.WithAsync<PortalDb, int>(db => db.Set<Person>().Where(p => p.Id == Staff.Writer.PersonId)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.IsActive, false), Ct));
        Assert.False(await IsOpenAsync(staff, Desk.Home, token));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_link_ends_with_the_planned_end_of_its_item(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Staff(desk);
        await staff.PublishNewAsync("bai-1", "Mời họp", w => w with { ArchiveAt = desk.Clock.Now.AddHours(1) });
        var (_, token) = await MakeAsync(staff, "bai-1", 14);

        desk.Clock.Advance(TimeSpan.FromHours(2));
        await desk.RunScheduleAsync("nút 1");

        Assert.Null((await desk.ItemAsync("bai-1")).PublishedVersionId);
        Assert.False(await IsOpenAsync(staff, Desk.Home, token));
    }

    private static async Task<(PreviewLink Link, string Token)> MakeAsync(Staff staff, string item, int days)
    {
        await staff.WithAsync<PortalDb, int>(async db =>
        {
            if (!await db.Set<Person>().AnyAsync(p => p.Id == Staff.Writer.PersonId, Ct))
            {
                db.Add(new Person { Id = Staff.Writer.PersonId, Name = Staff.Writer.Name, SecurityStamp = "x", CreatedAt = DateTimeOffset.UnixEpoch });
            }

            return await db.SaveChangesAsync(Ct);
        });
        return await staff.WithAsync<PreviewLinks, (PreviewLink, string)>(l => l.MakeAsync(Desk.Home, item, null, days, Staff.Writer, Ct));
    }

    /// <returns>Null for a link that nobody has made.</returns>
    private static Task<bool?> IsOpenAsync(Staff staff, string site, string token) => staff.WithAsync<PreviewLinks, bool?>(
        async l => (await l.OpenAsync(site, token, Ct))?.IsOpen);
}
