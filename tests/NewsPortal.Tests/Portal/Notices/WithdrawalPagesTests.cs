using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Content.Lists;
using Xunit;

namespace NewsPortal.Tests.Portal.Notices;

public sealed class WithdrawalPagesTests
{
    private const string Site = "quang-tri";

    [Theory]
    [InlineData(WithdrawalReason.Mistake, "Tin bài đã được đăng nhầm.")]
    [InlineData(WithdrawalReason.Authority, "Tin bài được gỡ theo yêu cầu của cơ quan có thẩm quyền.")]
    public async Task A_withdrawn_item_says_why_and_when_and_is_gone_from_every_list(WithdrawalReason reason, string sentence)
    {
        await using var portal = await TestPortal.StartAsync();
        var item = await portal.ArticleAsync(Site);
        await portal.WithdrawAsync(item.Id, reason);

        var gone = await portal.AskAsync(Newsdesk.AddressOf(item));

        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains(sentence, gone.Words, StringComparison.Ordinal);
        Assert.NotNull(gone.Document.QuerySelector("main .facts time[datetime]"));
        Assert.NotNull(gone.Document.QuerySelector("meta[name=robots][content=noindex]"));
        Assert.False(await portal.InSessionAsync(db => db.Set<ListEntry>().AnyAsync(e => e.ItemId == item.Id)));
        foreach (var list in (string[])[$"/{Site}/tin-bai", $"/{Site}/", "/"])
        {
            Assert.DoesNotContain(item.Tail, (await portal.AskAsync(list)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_merged_item_names_the_item_that_took_its_place_and_sends_readers_on_only_where_that_was_chosen()
    {
        await using var portal = await TestPortal.StartAsync();
        var (old, other, now) = (await portal.ArticleAsync(Site), await portal.ArticleAsync(Site, 1), await portal.ArticleAsync(Site, 2));
        await portal.WithdrawAsync(old.Id, WithdrawalReason.Merged, now.Id);
        await portal.WithdrawAsync(other.Id, WithdrawalReason.Merged, now.Id, redirects: true);

        var told = await portal.AskAsync(Newsdesk.AddressOf(old));
        Assert.Equal(HttpStatusCode.Gone, told.Status);
        Assert.Equal(Newsdesk.AddressOf(now), told.Document.QuerySelector("main .facts a")!.GetAttribute("href"));
        var sent = await portal.AskAsync(Newsdesk.AddressOf(other));
        Assert.Equal((HttpStatusCode.MovedPermanently, Newsdesk.AddressOf(now)), (sent.Status, sent.Header("location")));

        // What took its place is withdrawn too: nobody is sent to a page that is gone.
        await portal.WithdrawAsync(now.Id, WithdrawalReason.Merged, other.Id, redirects: true);
        foreach (var item in (ContentItem[])[old, other, now])
        {
            var answer = await portal.AskAsync(Newsdesk.AddressOf(item));
            Assert.Equal(HttpStatusCode.Gone, answer.Status);
            Assert.Null(answer.Document.QuerySelector("main .facts a"));
        }
    }

    [Fact]
    public async Task A_path_that_ends_like_the_withdrawn_item_makes_no_circle()
    {
        await using var portal = await TestPortal.StartAsync();
        var (old, now) = (await portal.ArticleAsync(Site), await portal.ArticleAsync(Site, 1));
        await portal.WithdrawAsync(old.Id, WithdrawalReason.Merged, now.Id, redirects: true);
        await portal.InSessionAsync(async db =>
        {
            await db.Set<ContentItem>().Where(i => i.Id == now.Id).ExecuteUpdateAsync(i => i.SetProperty(x => x.Path, "moi-" + old.Tail));
            db.Add(new Route { SiteKey = Site, Path = "moi-" + old.Tail, TargetId = now.Id, Kind = RouteKind.Item, IsCurrent = true });
            return await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.Gone, (await portal.AskAsync(Newsdesk.AddressOf(old))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await portal.AskAsync($"/{Site}/moi-{old.Tail}")).Status);
    }

    [Fact]
    public async Task An_item_of_another_site_is_named_with_the_address_of_its_home_and_an_unknown_one_not_at_all()
    {
        await using var portal = await TestPortal.StartAsync();
        var (old, lost, away) = (await portal.ArticleAsync(Site), await portal.ArticleAsync(Site, 1), await portal.ArticleAsync("lai-chau"));
        await portal.WithdrawAsync(old.Id, WithdrawalReason.Merged, away.Id, redirects: true);
        await portal.WithdrawAsync(lost.Id, WithdrawalReason.Mistake);
        await portal.InSessionAsync(db => db.Set<Withdrawal>().Where(w => w.ItemId == lost.Id)
            .ExecuteUpdateAsync(w => w.SetProperty(x => x.SuccessorId, "https://evil.example/").SetProperty(x => x.Redirects, true)));

        var sent = await portal.AskAsync(Newsdesk.AddressOf(old));
        Assert.Equal((HttpStatusCode.MovedPermanently, TestPortal.Base + Newsdesk.AddressOf(away)), (sent.Status, sent.Header("location")));
        var notice = await portal.AskAsync(Newsdesk.AddressOf(lost));
        Assert.Equal(HttpStatusCode.Gone, notice.Status);
        Assert.DoesNotContain("evil", notice.Text, StringComparison.Ordinal);
    }
}
