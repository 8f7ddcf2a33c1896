using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Search;
using NewsPortal.Search.Synonyms;
using NewsPortal.Tests.Publishing;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Search.Synonyms;

public sealed class SynonymBookTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_group_counts_from_the_next_search_on_until_it_is_removed(string database)
    {
        await using var desk = await Desk.OpenAsync(database);
        Assert.Equal(0, await AlternativesAsync(desk, Desk.Home, "ubnd"));

        Assert.Null(await DoAsync(desk, book => book.AddAsync("UBND\r\n  Ủy ban nhân dân \n\n ubnd", null, Ct)));
        Assert.Null(await DoAsync(desk, book => book.AddAsync("HTX\nhợp tác xã", Desk.Home, Ct)));
        Assert.Equal(1, await AlternativesAsync(desk, Desk.Home, "ubnd"));
        Assert.Equal(1, await AlternativesAsync(desk, Desk.Home, "htx"));
        Assert.Equal(1, await AlternativesAsync(desk, Desk.Neighbour, "ubnd"));
        Assert.Equal(0, await AlternativesAsync(desk, Desk.Neighbour, "htx"));

        var group = (await DoAsync(desk, book => book.AllAsync(Ct)))[0];
        Assert.Equal("UBND\nỦy ban nhân dân", group.Words);
        Assert.NotNull(await DoAsync(desk, book => book.ChangeAsync(group.Id, "khác", "UBND\nỦy ban", null, Ct)));
        Assert.Null(await DoAsync(desk, book => book.ChangeAsync(group.Id, "UBND\r\nỦy ban nhân dân", "HĐND\nHội đồng nhân dân", null, Ct)));
        Assert.Equal(0, await AlternativesAsync(desk, Desk.Home, "ubnd"));
        Assert.NotNull(await DoAsync(desk, book => book.RemoveAsync(group.Id, group.Words, Ct)));
        Assert.Null(await DoAsync(desk, book => book.RemoveAsync(group.Id, "HĐND\nHội đồng nhân dân", Ct)));
        Assert.Equal(0, await AlternativesAsync(desk, Desk.Home, "hdnd"));
        Assert.Equal(
            ["synonyms.added", "synonyms.added", "synonyms.changed", "synonyms.removed"],
            await InSessionAsync(desk, db => db.Set<AuditEntry>().Where(e => e.Action.StartsWith("synonyms.")).Select(e => e.Action).OrderBy(a => a).ToListAsync(Ct)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("UBND")]
    [InlineData("UBND\nubnd\nUBND.")]
    [InlineData("UBND\n---")]
    [InlineData("UBND\nỦy ban nhân dân")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13")]
    public async Task What_makes_no_group_is_refused_in_a_sentence(string? text)
    {
        await using var desk = await Desk.OpenAsync(Databases.Sqlite);
        Assert.Null(await DoAsync(desk, book => book.AddAsync("UBND\nỦy ban nhân dân", null, Ct)));

        Assert.Equal("Words", (await DoAsync(desk, book => book.AddAsync(text, null, Ct)))?.Field);
        Assert.Equal("Words", (await DoAsync(desk, book => book.AddAsync("UBND\n" + new string('a', 121), null, Ct)))?.Field);
        Assert.Single(await DoAsync(desk, book => book.AllAsync(Ct)));
    }

    private static Task<T> DoAsync<T>(Desk desk, Func<SynonymBook, Task<T>> task) =>
        InSessionAsync(desk, db => task(new SynonymBook(db, TimeProvider.System)));

    private static async Task<T> InSessionAsync<T>(Desk desk, Func<PortalDb, Task<T>> task)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        return await task(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    private static async Task<int> AlternativesAsync(Desk desk, string site, string text) =>
        (await desk.Services.GetRequiredService<KeptSynonyms>().OfAsync(site, Ct)).Expand(QueryText.Parse(text), text).Alternatives.Count;
}
