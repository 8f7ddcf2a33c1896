using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Sites.Settings;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Publishing;

public sealed class PlacementsTests
{
    private const string Editor = "bà Hồ Thị Đông";

    private static readonly string[] Lists = ["all: a", $"{Desk.Section}: a", "type:Article: a"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_site_that_accepts_everything_lists_an_offered_item_at_once(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.PublishNewAsync("a", "a1", "Bài");

        await desk.PlaceAsync(async p =>
        {
            Assert.Equal(PlacementState.Accepted, await p.OfferAsync("a", Desk.Umbrella, Ct));
            Assert.Equal(PlacementState.Accepted, await p.OfferAsync("a", Desk.Umbrella, Ct));
        });

        Assert.Equal(Lists, await desk.ListsAsync(Desk.Umbrella));
        Assert.Equal("Saved a - tong-hop", (await desk.FeedAsync())[^1]);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Each_site_counts_an_item_in_the_month_of_its_own_zone(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.ChangeAsync(Desk.Umbrella, s => s with { TimeZone = "Pacific/Honolulu" });
        await desk.SaveAsync("b", "b1", "Bài", item => item["PublishedUtc"] = "2026-03-01T01:00:00Z");
        await desk.PlaceAsync(p => p.OfferAsync("b", Desk.Umbrella, Ct));
        desk.Clock.Advance(new DateTimeOffset(2026, 4, 1, 1, 0, 0, TimeSpan.Zero) - desk.Clock.Now);
        await desk.PublishAsync("b", "b1");

        Assert.Equal(["202604: 1"], await desk.MonthsAsync(Desk.Home));
        Assert.Equal(["202603: 1"], await desk.MonthsAsync(Desk.Umbrella));

        await desk.PlaceAsync(async p => Assert.True(await p.TakeBackAsync("b", Desk.Umbrella, Ct)));
        await desk.PlaceAsync(p => p.OfferAsync("b", Desk.Umbrella, Ct));
        Assert.Equal(["202603: 1"], await desk.MonthsAsync(Desk.Umbrella));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Any_other_site_decides_by_hand(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.PublishNewAsync("a", "a1", "Bài");
        await desk.PlaceAsync(async p => Assert.Equal(PlacementState.Offered, await p.OfferAsync("a", Desk.Neighbour, Ct)));
        Assert.Empty(await desk.ListsAsync(Desk.Neighbour));

        await desk.PlaceAsync(p => p.AcceptAsync("a", Desk.Neighbour, Editor, Ct));
        Assert.Equal(Lists, await desk.ListsAsync(Desk.Neighbour));

        await desk.PlaceAsync(p => p.RefuseAsync("a", Desk.Neighbour, Editor, Ct));
        Assert.Empty(await desk.ListsAsync(Desk.Neighbour));
        Assert.Equal(Lists, await desk.ListsAsync(Desk.Home));

        await desk.PlaceAsync(async p =>
        {
            Assert.Equal(PlacementState.Offered, await p.OfferAsync("a", Desk.Neighbour, Ct));
            await p.AcceptAsync("a", Desk.Neighbour, Editor, Ct);
        });
        Assert.Equal(Lists, await desk.ListsAsync(Desk.Neighbour));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_taken_back_disappears_there_only(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await PlaceOnBothAsync(desk);

        await desk.PlaceAsync(async p =>
        {
            Assert.True(await p.TakeBackAsync("a", Desk.Umbrella, Ct));
            Assert.False(await p.TakeBackAsync("a", Desk.Umbrella, Ct));
        });

        Assert.Empty(await desk.ListsAsync(Desk.Umbrella));
        Assert.Equal(Lists, await desk.ListsAsync(Desk.Neighbour));
        Assert.Equal(Lists, await desk.ListsAsync(Desk.Home));
        await desk.PlaceAsync(p => Assert.ThrowsAsync<DbUpdateConcurrencyException>(
            () => p.AcceptAsync("a", Desk.Umbrella, Editor, Ct)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_item_withdrawn_at_home_disappears_everywhere_and_comes_back_everywhere(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await PlaceOnBothAsync(desk);

        await desk.WithdrawAsync("a");
        foreach (var site in (string[])[Desk.Home, Desk.Umbrella, Desk.Neighbour])
        {
            Assert.Empty(await desk.ListsAsync(site));
        }

        await desk.PublishNewAsync("a", "a2", "Bài, đã sửa");
        foreach (var site in (string[])[Desk.Home, Desk.Umbrella, Desk.Neighbour])
        {
            Assert.Equal(Lists, await desk.ListsAsync(site));
        }

        Assert.Equal(
            [
                "Saved a a1 quang-tri", "Published a a1 quang-tri", "Saved a - tong-hop", "Saved a - kon-tum",
                "Saved a - kon-tum", "Withdrawn a a1 quang-tri", "Saved a a2 quang-tri", "Published a a2 quang-tri",
            ],
            await desk.FeedAsync());
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_draft_that_was_accepted_appears_when_it_is_published(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.SaveAsync("a", "a1", "Bài");
        await desk.PlaceAsync(p => p.OfferAsync("a", Desk.Umbrella, Ct));
        Assert.Empty(await desk.ListsAsync(Desk.Umbrella));

        await desk.PublishAsync("a", "a1");

        Assert.Equal(Lists, await desk.ListsAsync(Desk.Umbrella));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Closed_sites_neither_take_nor_give(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.PublishNewAsync("a", "a1", "Bài");
        await desk.PlaceAsync(p => p.OfferAsync("a", Desk.Neighbour, Ct));
        await desk.SetStateAsync(Desk.Neighbour, SiteState.Frozen);
        await desk.SetStateAsync(Desk.Home, SiteState.Locked);

        await desk.PlaceAsync(async p =>
        {
            Assert.Equal(["The item belongs to this site already."], await SentencesAsync(p.WhyNotOfferAsync("a", Desk.Home, Ct)));
            Assert.Equal(["There is no such item."], await SentencesAsync(p.WhyNotOfferAsync("b", Desk.Home, Ct)));
            Assert.Equal(
                ["The site is locked: nobody may publish on it."], await SentencesAsync(p.WhyNotOfferAsync("a", Desk.Umbrella, Ct)));
            Assert.Equal(["There is no such site."], await SentencesAsync(p.WhyNotAcceptAsync("không có", Ct)));
            Assert.Equal(
                ["The site is frozen: it is kept to be read, and nothing new appears on it."],
                await SentencesAsync(p.WhyNotAcceptAsync(Desk.Neighbour, Ct)));
            await Assert.ThrowsAsync<InvalidOperationException>(() => p.AcceptAsync("a", Desk.Neighbour, Editor, Ct));
        });
        Assert.Empty(await desk.ListsAsync(Desk.Neighbour));
    }

    private static async Task PlaceOnBothAsync(Desk desk)
    {
        await desk.PublishNewAsync("a", "a1", "Bài");
        await desk.PlaceAsync(async p =>
        {
            await p.OfferAsync("a", Desk.Umbrella, Ct);
            await p.OfferAsync("a", Desk.Neighbour, Ct);
            await p.AcceptAsync("a", Desk.Neighbour, Editor, Ct);
        });
    }

    private static async Task<IEnumerable<string>> SentencesAsync(Task<IReadOnlyList<Problem>> problems) =>
        (await problems).Select(p => p.Sentence);
}
