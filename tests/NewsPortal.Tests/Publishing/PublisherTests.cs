using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Sites.Settings;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Publishing;

public sealed class PublisherTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_published_draft_stands_in_the_lists_of_its_site_at_once(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.SaveAsync("a", "a1", "Họp sơ kết dự án");
        Assert.Empty(await desk.ListsAsync(Desk.Home));
        Assert.Empty(await desk.WhyNotPublishAsync("a"));

        await desk.PublishAsync("a", "a1");

        Assert.Equal(["all: a", $"{Desk.Section}: a", "type:Article: a"], await desk.ListsAsync(Desk.Home));
        var item = await desk.ItemAsync("a");
        Assert.Equal(("a1", desk.Clock.Now, null), (item.PublishedVersionId, item.PublishedAt, item.UpdatedAt));
        var version = await desk.VersionAsync("a1");
        Assert.Equal((VersionState.Published, null, 64), (version.State, version.Step, version.Hash!.Length));
        Assert.Equal(["Saved a a1 quang-tri", "Published a a1 quang-tri"], await desk.FeedAsync());
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Publishing_a_draft_supersedes_the_version_readers_saw_and_keeps_its_words(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.PublishNewAsync("a", "a1", "Lễ khởi công", Path("le-khoi-cong"));
        var first = await desk.VersionAsync("a1");
        var published = desk.Clock.Now;
        desk.Clock.Advance(TimeSpan.FromDays(40));
        await desk.SaveAsync("a", "a2", "Lễ khởi công cầu Đa Krông", Path("le-khoi-cong-cau"));

        await desk.PublishAsync("a", "a2");

        var item = await desk.ItemAsync("a");
        Assert.Equal(("a2", published, null), (item.PublishedVersionId, item.PublishedAt, item.UpdatedAt));
        Assert.Equal("Lễ khởi công cầu Đa Krông", item.Title);
        var old = await desk.VersionAsync("a1");
        Assert.Equal((VersionState.Superseded, first.Document, first.Hash), (old.State, old.Document, old.Hash));
        Assert.Equal(["all: a", $"{Desk.Section}: a", "type:Article: a"], await desk.ListsAsync(Desk.Home));
        Assert.Equal(
            [("le-khoi-cong", false), ("le-khoi-cong-cau", true)],
            (await desk.RoutesAsync()).Select(r => (r.Path, r.IsCurrent)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Only_a_major_change_is_told_to_readers(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.SaveAsync("a", "a1", "Bài");
        await desk.PublishAsync("a", "a1", note: "Thêm số liệu.");
        Assert.Null((await desk.ItemAsync("a")).UpdatedAt);

        desk.Clock.Advance(TimeSpan.FromHours(1));
        var changed = desk.Clock.Now;
        await desk.SaveAsync("a", "a2", "Bài, thêm số liệu");
        await desk.PublishAsync("a", "a2", note: "Thêm số liệu.");
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.PublishNewAsync("a", "a3", "Bài, sửa một dấu phẩy");

        Assert.Equal(changed, (await desk.ItemAsync("a")).UpdatedAt);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_withdrawn_item_leaves_all_lists_and_keeps_its_paths_and_its_draft(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.PublishNewAsync("a", "a1", "Đăng nhầm", Path("dang-nham"));
        await desk.PublishNewAsync("b", "b1", "Ở lại");
        await desk.SaveAsync("a", "a2", "Bản sửa");
        var published = desk.Clock.Now;
        desk.Clock.Advance(TimeSpan.FromDays(3));

        Assert.True(await desk.WithdrawAsync("a"));
        Assert.False(await desk.WithdrawAsync("a"));

        Assert.Equal(["all: b", $"{Desk.Section}: b", "type:Article: b"], await desk.ListsAsync(Desk.Home));
        Assert.Null((await desk.ItemAsync("a")).PublishedVersionId);
        Assert.Equal(VersionState.Withdrawn, (await desk.VersionAsync("a1")).State);
        Assert.Equal(VersionState.Draft, (await desk.VersionAsync("a2")).State);
        Assert.True(Assert.Single(await desk.RoutesAsync()).IsCurrent);
        Assert.Equal("Withdrawn a a1 quang-tri", (await desk.FeedAsync())[^1]);

        await desk.PublishAsync("a", "a2");
        Assert.Equal(published, (await desk.ItemAsync("a")).PublishedAt);
        Assert.Equal("all: b, a", (await desk.ListsAsync(Desk.Home))[0]);
    }

    [Theory]
    [InlineData("media/anh", "The address begins with a word that the system keeps for itself.")]
    [InlineData("Quan-Tri", "The address begins with a word that the system keeps for itself.")]
    [InlineData("chuyen-muc", "The address is that of a list.")]
    [InlineData("du-an/tin-bai", "The address ends like that of the news of an item.")]
    [InlineData("a/../b", "No browser can reach the address.")]
    [InlineData("x\0", "The address is too long or holds U+0000.")]
    public async Task An_address_that_leads_elsewhere_keeps_a_draft_from_being_published(string path, string sentence)
    {
        await using var desk = await Desk.OpenAsync(Databases.Sqlite);
        await desk.SaveAsync("a", "a1", "Bài", Path(path));

        Assert.Equal([sentence], await desk.WhyNotPublishAsync("a"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_taxonomy_takes_neither_a_path_from_its_owner_nor_a_term_from_its_site(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.PublishNewAsync("a", "a1", "Giới thiệu", Path("gioi-thieu"));
        await desk.AddForeignTermAsync("f");
        await desk.SaveAsync("x", "x1", "Chuyên mục", Desk.Terms(("t", "gioi-thieu"), ("u", "media/anh"), ("v", "tin"), ("w", "tin"), ("f", "xa")));

        Assert.Equal(
            [
                "The term belongs to another site.", "Another item has this address.",
                "The address begins with a word that the system keeps for itself.", "Another item has this address.",
            ],
            await desk.WhyNotPublishAsync("x"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.PublishAsync("x", "x1"));
        Assert.Equal([("gioi-thieu", "a")], (await desk.RoutesAsync()).Select(r => (r.Path, r.TargetId)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Terms_of_a_taxonomy_change_their_paths_with_each_other(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.PublishNewAsync("x", "x1", "Chuyên mục", Desk.Terms(("t", "tin"), ("u", "anh")));
        await desk.PublishNewAsync("x", "x2", "Chuyên mục", Desk.Terms(("t", "anh"), ("u", "tin")));

        Assert.Equal([("anh", "t"), ("tin", "u")], (await desk.RoutesAsync()).Select(r => (r.Path, r.TargetId)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_keeps_a_draft_from_being_published_is_said_all_at_once(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.PublishNewAsync("b", "b1", "Bài khác", Path("tin-moi"));
        await desk.SaveAsync("a", "a1", " \u00a0", item =>
        {
            Path("tin-moi")(item);
            Desk.ArchiveAt(desk.Clock.Now)(item);
        });
        await desk.SetStateAsync(Desk.Home, SiteState.Frozen);

        Assert.Equal(["The item has no draft."], await desk.WhyNotPublishAsync("b"));
        Assert.Equal(["The item has no draft."], await desk.WhyNotPublishAsync("không có"));
        Assert.Equal(
            [
                "The title is missing.", "The moment at which it is to disappear has passed.", "Another item has this address.",
                "The site is frozen: it is kept to be read, and nothing new appears on it.",
            ],
            await desk.WhyNotPublishAsync("a"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task On_a_locked_site_nobody_publishes_but_anybody_withdraws(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.PublishNewAsync("a", "a1", "Bài");
        await desk.SaveAsync("a", "a2", "Bài của kẻ lạ");
        await desk.SetStateAsync(Desk.Home, SiteState.Locked);

        Assert.Equal(["The site is locked: nobody may publish on it."], await desk.WhyNotPublishAsync("a"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.PublishAsync("a", "a2"));
        Assert.Equal("a1", (await desk.ItemAsync("a")).PublishedVersionId);
        Assert.True(await desk.WithdrawAsync("a"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_older_draft_does_not_replace_what_a_colleague_has_saved_since(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.SaveAsync("a", "a1", "Bài");
        await desk.SaveAsync("a", "a2", "Bài của đồng nghiệp");

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => desk.PublishAsync("a", "a1"));
        await desk.PublishAsync("a", "a2");
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => desk.PublishAsync("a", "a2"));

        Assert.Equal(VersionState.Superseded, (await desk.VersionAsync("a1")).State);
        Assert.Single(await desk.FeedAsync(), line => line.StartsWith("Published", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Editors_who_publish_and_withdraw_at_once_leave_counts_that_are_right(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var items = Enumerable.Range(0, 12).Select(i => $"bài-{i:00}").ToList();
        foreach (var item in items)
        {
            await desk.SaveAsync(item, $"{item}.1", item);
        }

        await Task.WhenAll(items.Select((item, i) => Task.Run(async () =>
        {
            await desk.PublishAsync(item, $"{item}.1");
            if (i % 3 == 0)
            {
                await desk.WithdrawAsync(item);
            }
        })));

        Assert.Equal(8, (await desk.ListsAsync(Desk.Home))[0].Split(',').Length);
        Assert.Equal(12, (await desk.FeedAsync()).Count(l => l.StartsWith("Published", StringComparison.Ordinal)));
    }

    private static Action<JsonObject> Path(string path) =>
        item => item["AutoroutePart"] = new JsonObject { ["Path"] = path };
}
