using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.People.Accounts;
using NewsPortal.People.Rights;
using NewsPortal.Publishing;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;
using NewsPortal.Publishing.Previewing;
using Xunit;

namespace NewsPortal.Tests.Portal;

/// <summary>What an editor does to the items of a portal, by the newsroom's own tasks.</summary>
internal static class Newsdesk
{
    internal static readonly Worker Leader = new("l1", "Lãnh đạo Ban Biên tập", new Access([new Grant(Everywhere.Sites, null, Enum.GetValues<Permission>().ToHashSet())]));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The first article of a site, without a meeting.</summary>
    internal static Task<ContentItem> ArticleAsync(this TestPortal portal, string site, int skip = 0) => portal.InSessionAsync(db => db.Set<ContentItem>()
        .AsNoTracking().Where(i => i.SiteKey == site && i.ContentType == "Article" && i.PublishedVersionId != null
            && !db.Set<ItemLink>().Any(l => l.ItemId == i.Id && l.Kind == "Article.Meeting")).OrderBy(i => i.Id).Skip(skip).FirstAsync(Ct));

    /// <summary>Its address on its site.</summary>
    internal static string AddressOf(ContentItem item) => $"/{item.SiteKey}/{item.Path ?? $"{item.Slug}-{item.Tail}"}";

    /// <summary>Stores an item's newest words again with a change, as a draft.</summary>
    /// <returns>The draft's version.</returns>
    internal static async Task<string> ChangeAsync(this TestPortal portal, string itemId, Action<JsonObject> change)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var item = await db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.Id == itemId, Ct);
        var document = ContentJson.Parse(await db.Set<ContentVersion>().Where(v => v.Id == item.LatestVersionId).Select(v => v.Document).SingleAsync(Ct));
        change(document);
        return await scope.ServiceProvider.GetRequiredService<Drafts>().SaveAsync(
            new DraftWish(item.SiteKey, item.ContentType, itemId, item.LatestVersionId, document), Leader, Ct);
    }

    /// <summary>Publishes a change that readers are told of.</summary>
    internal static Task TellAsync(this TestPortal portal, string itemId, NoteKind kind, string note) =>
        portal.PublishAsync(itemId, d => d["Nhap"] = Guid.NewGuid().ToString(), ChangeNote.Of(kind, note));

    /// <summary>Publishes an item with a change.</summary>
    internal static async Task PublishAsync(this TestPortal portal, string itemId, Action<JsonObject> change, ChangeNote? note = null)
    {
        var version = await portal.ChangeAsync(itemId, change);
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Publisher>().PublishAsync(itemId, version, DateTimeOffset.UtcNow, note, Ct);
    }

    /// <summary>Makes a preview link.</summary>
    /// <returns>The path it stands at.</returns>
    internal static async Task<string> PreviewPathAsync(this TestPortal portal, string site, string itemId)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        if (!await db.Set<Person>().AnyAsync(p => p.Id == Leader.PersonId, Ct))
        {
            // A link ends with its maker.
            db.Add(new Person { Id = Leader.PersonId, Name = Leader.Name, SecurityStamp = "x", CreatedAt = DateTimeOffset.UnixEpoch });
            await db.SaveChangesAsync(Ct);
        }

        var (_, token) = await scope.ServiceProvider.GetRequiredService<PreviewLinks>().MakeAsync(site, itemId, null, 1, Leader, Ct);
        return $"/{site}/xem-truoc/{token}";
    }

    internal static async Task WithdrawAsync(
        this TestPortal portal, string itemId, WithdrawalReason reason, string? successor = null, bool redirects = false)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var latest = await scope.ServiceProvider.GetRequiredService<PortalDb>().Set<ContentItem>().Where(i => i.Id == itemId).Select(i => i.LatestVersionId).SingleAsync(Ct);
        var wish = new MoveWish(Move.Withdraw, itemId, latest) { Withdrawal = reason, SuccessorId = successor, Redirects = redirects };
        await scope.ServiceProvider.GetRequiredService<Mover>().MoveAsync(wish, Leader, Ct);
    }
}
