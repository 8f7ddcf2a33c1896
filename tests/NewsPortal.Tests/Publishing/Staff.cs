using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Publishing;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Publishing.Moving;
using Xunit;

namespace NewsPortal.Tests.Publishing;

/// <summary>The people at the desk, and what they do to an article by the newsroom's own tasks.</summary>
internal sealed class Staff(Desk desk)
{
    internal static readonly Worker Writer = new("w1", "Người viết tin", Holding(
        Permission.EditOwnContent, Permission.SubmitContent, Permission.DeleteOwnContent));

    internal static readonly Worker Editor = new("e1", "Biên tập viên", Holding(
        Permission.EditOwnContent, Permission.EditContent, Permission.ViewContent, Permission.SubmitContent, Permission.ReviewContent));

    internal static readonly Worker Leader = new("l1", "Lãnh đạo Ban Biên tập", Holding([.. Enum.GetValues<Permission>()]));

    internal static readonly Worker Deputy = new("l2", "Phó Ban Biên tập", Holding([.. Enum.GetValues<Permission>()]));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Stores words as a version, begun from the newest unless <paramref name="from"/> names another.</summary>
    internal async Task<string> SaveAsync(Worker worker, string itemId, string title, string? from = "newest", string section = Desk.Section)
    {
        var document = new JsonObject
        {
            ["TitlePart"] = new JsonObject { ["Title"] = title },
            ["Article"] = new JsonObject { ["Sections"] = new JsonObject { ["TermContentItemIds"] = new JsonArray(section) } },
        };
        var start = from == "newest" ? await LatestAsync(itemId) : from;
        return await WithAsync<Drafts, string>(d => d.SaveAsync(
            new DraftWish(Desk.Home, "Article", itemId, start, document), worker, Ct));
    }

    internal async Task MoveAsync(Worker worker, Move move, string itemId, Func<MoveWish, MoveWish>? more = null) =>
        Assert.Empty(await TryMoveAsync(worker, move, itemId, more));

    /// <returns>What kept the worker from it.</returns>
    internal async Task<IReadOnlyList<string>> TryMoveAsync(Worker worker, Move move, string itemId, Func<MoveWish, MoveWish>? more = null)
    {
        var wish = await WishAsync(move, itemId, more);
        return [.. (await WithAsync<Mover, IReadOnlyList<Problem>>(m => m.MoveAsync(wish, worker, Ct))).Select(p => p.Sentence)];
    }

    internal async Task<IReadOnlyList<string>> WhyNotAsync(Worker worker, Move move, string itemId, Func<MoveWish, MoveWish>? more = null)
    {
        var wish = await WishAsync(move, itemId, more);
        return [.. (await WithAsync<Mover, IReadOnlyList<Problem>>(m => m.WhyNotAsync(wish, worker, Ct))).Select(p => p.Sentence)];
    }

    /// <summary>Brings an article from its first words to its readers.</summary>
    internal async Task PublishNewAsync(string itemId, string title, Func<MoveWish, MoveWish>? how = null)
    {
        await SaveAsync(Writer, itemId, title);
        await MoveAsync(Writer, Move.Submit, itemId);
        await MoveAsync(Leader, Move.Approve, itemId);
        await MoveAsync(Leader, Move.Publish, itemId, how);
    }

    /// <summary>The history of an item: <c>Submit by w1</c>.</summary>
    internal async Task<List<string>> HistoryAsync(string itemId) => (await WithAsync<PortalDb, List<ItemMove>>(
            db => db.Set<ItemMove>().Where(m => m.ItemId == itemId).OrderBy(m => m.At).ToListAsync(Ct)))
        .ConvertAll(m => $"{m.Move} by {m.ById}{(m.Reason is null ? "" : $": {m.Reason}")}");

    internal async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        desk.Clock.Advance(TimeSpan.FromMilliseconds(5));
        await using var scope = desk.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static Access Holding(params Permission[] permissions) => new([new Grant(Desk.Home, null, permissions.ToHashSet())]);

    private async Task<MoveWish> WishAsync(Move move, string itemId, Func<MoveWish, MoveWish>? more)
    {
        var wish = new MoveWish(move, itemId, await LatestAsync(itemId) ?? "");
        return more?.Invoke(wish) ?? wish;
    }

    private Task<string?> LatestAsync(string itemId) => WithAsync<PortalDb, string?>(db =>
        db.Set<ContentItem>().Where(i => i.Id == itemId).Select(i => i.LatestVersionId).SingleOrDefaultAsync(Ct));
}
