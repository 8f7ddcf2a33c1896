using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Admin.Items;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Data.Feed;
using NewsPortal.Search;
using NewsPortal.Search.Feeding;
using NewsPortal.Tests.Publishing;
using NewsPortal.Tests.Search;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Admin.Items;

public sealed class ItemListTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_search_does_not_know_yet_is_found_by_its_words(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.PublishNewAsync("a", "a1", "Giao ban quý III");
        using var behind = new TemporaryIndex();

        Assert.Equal(["a"], await FindAsync(desk, behind, "giao ban"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task With_search_published_items_open_ones_and_new_headlines_are_found(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        await desk.PublishNewAsync("a", "a1", "Giao ban quý III");
        await desk.PublishNewAsync("b", "b1", "Tập huấn");
        await desk.SaveAsync("b", "b2", "Giao ban quý IV");
        await desk.SaveAsync("c", "c1", "Giao ban quý I");
        using var index = new TemporaryIndex();
        var end = await new Publishing.Staff(desk).WithAsync<PortalDb, long>(db => db.Set<Change>().MaxAsync(c => c.Sequence, Ct));
        index.Index.Apply([Put("a", "Giao ban quý III"), Put("b", "Tập huấn")], end);

        Assert.Equal(["a", "b", "c"], await FindAsync(desk, index, "Giao ban qu"));
        Assert.Equal(["b"], await FindAsync(desk, index, "tap huan"));
        Assert.Empty(await FindAsync(desk, index, "khong co"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_list_that_is_read_in_parts_is_whole_and_names_nothing_twice(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        var staff = new Publishing.Staff(desk);
        foreach (var id in (string[])["a", "b", "c", "d", "e"])
        {
            await desk.SaveAsync(id, id + "1", "Bài " + id);
        }

        // Two of them changed last, at one moment.
        var moment = desk.Clock.Now.AddHours(1);
        await staff.WithAsync<PortalDb, int>(db => db.Set<ContentItem>().Where(i => i.Id == "b" || i.Id == "d")
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.ChangedAt, moment), Ct));
        var shown = await ListAsync(desk, 10);

        Assert.Equal(["d", "b"], shown.Take(2));
        Assert.Equal(5, shown.Count);
        Assert.Equal(shown, await ListAsync(desk, 1));
        Assert.Equal(shown, await ListAsync(desk, 2));
        Assert.Equal(shown, await ListAsync(desk, 5));
    }

    private static Task<List<string>> ListAsync(Desk desk, int atOnce) => new Publishing.Staff(desk).WithAsync<PortalDb, List<string>>(async db =>
        await new ItemList(db, desk.Services.GetRequiredService<ContentDefinitions>(), new LiveIndex())
            .AllAsync(Desk.Home, new ItemQuery(), Publishing.Staff.Leader, atOnce, Ct).Select(r => r.Id).ToListAsync(Ct));

    private static async Task<IEnumerable<string>> FindAsync(Desk desk, TemporaryIndex index, string text)
    {
        var live = new LiveIndex { IsFilling = false };
        live.Use(index.Index);
        return await new Publishing.Staff(desk).WithAsync<PortalDb, IEnumerable<string>>(async db =>
        {
            var rows = await new ItemList(db, desk.Services.GetRequiredService<ContentDefinitions>(), live)
                .FirstAsync(Desk.Home, new ItemQuery { Text = text }, Publishing.Staff.Leader, 9, oldestFirst: false, Ct);
            return rows.Select(r => r.Id).Order(StringComparer.Ordinal);
        });
    }

    private static IndexChange Put(string id, string title) => IndexChange.Put(new IndexDocument(
        id, 1, title, "", [new Keyword(KeywordField.Site, Desk.Home), .. TitleSearch.Words(title).Select(word => new Keyword(KeywordField.Headline, word))]));
}
