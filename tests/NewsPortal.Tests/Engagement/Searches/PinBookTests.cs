using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data.Audit;
using NewsPortal.Engagement.Searches;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Engagement.Searches;

public sealed class PinBookTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_who_pin_at_once_never_pin_more_than_five_and_each_pin_once(string database)
    {
        await using var data = await TestDatabase.CreateAsync(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 14).Select(i => Task.Run(
            () => InBookAsync(data, b => b.AddAsync("quang-tri", i % 2 == 0 ? "Hòa nhập" : "hoa nhap", $"bai-{i / 2}", Ct)), Ct)));

        var pins = await InBookAsync(data, b => b.AllAsync("quang-tri", Ct));
        Assert.Equal(PinBook.MostItems, pins.Count);
        Assert.Equal([0, 1, 2, 3, 4], pins.Select(p => p.Position));
        Assert.Equal(4, answers.Count(a => a is { Field: "Words" }));
        Assert.Equal(PinBook.MostItems, await data.InSessionAsync(db => db.Set<AuditEntry>().CountAsync(e => e.Action == "search-pin.added", Ct)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_pin_is_taken_off_once_and_the_log_tells_both(string database)
    {
        await using var data = await TestDatabase.CreateAsync(database);
        Assert.Null(await InBookAsync(data, b => b.AddAsync("quang-tri", " Tiếp  CÔNG dân ", "bai-1", Ct)));
        Assert.Null(await InBookAsync(data, b => b.AddAsync("lai-chau", "tiếp công dân", "bai-1", Ct)));

        foreach (var answer in (string?[])["tiếp công dân", null])
        {
            Assert.Equal(answer, await InBookAsync(data, b => b.RemoveAsync("quang-tri", "tiep cong dan", "bai-1", Ct)));
        }

        Assert.Empty(await InBookAsync(data, b => b.AllAsync("quang-tri", Ct)));
        Assert.Single(await InBookAsync(data, b => b.AllAsync("lai-chau", Ct)));
        var lines = await data.InSessionAsync(db => db.Set<AuditEntry>().Where(e => e.SubjectKind == "search-pin" && e.SiteKey == "quang-tri").OrderBy(e => e.Sequence).ToListAsync(Ct));
        Assert.Equal([("search-pin.added", "tiếp công dân"), ("search-pin.removed", "tiếp công dân")], lines.Select(l => (l.Action, l.SubjectId)));
        Assert.Contains("bai-1", lines[0].After, StringComparison.Ordinal);
        Assert.Contains("bai-1", lines[1].Before, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0301\u200B")]
    [InlineData("\u0000")]
    public async Task Nothing_is_no_words(string text)
    {
        await using var data = await TestDatabase.CreateAsync(Databases.Sqlite);

        Assert.Equal("Words", (await InBookAsync(data, b => b.AddAsync("quang-tri", text, "bai-1", Ct)))?.Field);
    }

    private static async Task<T> InBookAsync<T>(TestDatabase data, Func<PinBook, Task<T>> work)
    {
        await using var scope = data.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PinBook>());
    }
}
