using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Engagement.Searches;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Engagement.Searches;

public sealed class SearchRecordTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Servers_that_write_the_same_rows_at_once_add_up(string database)
    {
        await using var data = await TestDatabase.CreateAsync(database);
        var words = Enumerable.Range(0, 300).Select(i => $"chữ {i}").ToList();
        Task Write(bool isBackwards) => WriteAsync(data, Taken([.. (isBackwards ? words.AsEnumerable().Reverse() : words).Select(w => (w, 2, 1, 1, 3))]));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Write(i % 2 == 0), Ct)));

        var rows = await RowsAsync(data);
        Assert.Equal(300, rows.Count);
        Assert.All(rows, r => Assert.Equal((12, 6, 6, 18), (r.Sought, r.Unanswered, r.Chosen, r.Places)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Anything_that_can_be_typed_is_written(string database)
    {
        await using var data = await TestDatabase.CreateAsync(database);
        var log = new SearchLog();
        string[] hostile = ["' OR 1=1; --", "x\uD800\u0000", "{\"$ne\":1}", "%_\\", "🙂🙂", "=HYPERLINK(\"http://x\")", "𝐡𝐨̀𝐚", new('ﷺ', 5000)];
        Assert.All(hostile, t => log.Sought("quang-tri", Day, t, isAnswered: false));

        await WriteAsync(data, log.Take());

        Assert.Equal(hostile.Select(SearchWords.Clean).Order(StringComparer.Ordinal), (await RowsAsync(data)).Select(r => r.Words).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_day_has_room_for_so_many_texts_and_goes_on_counting_them(string database)
    {
        await using var data = await TestDatabase.CreateAsync(database);
        for (var part = 0; part < 3; part++)
        {
            await WriteAsync(data, Taken([.. Enumerable.Range(part * 9000, 9000).Select(i => ($"chữ {i}", i == 26_000 ? 5 : 1, 0, 0, 0))]));
        }

        await WriteAsync(data, Taken([("chữ 0", 1, 0, 0, 0), ("chữ 26000", 1, 0, 0, 0), ("chữ mới", 9, 0, 0, 0)]));

        var rows = (await RowsAsync(data)).ToDictionary(r => r.Words, r => r.Sought);
        Assert.Equal(SearchRecord.MostADay, rows.Count);
        Assert.Equal((2, 6, false), (rows["chữ 0"], rows["chữ 26000"], rows.ContainsKey("chữ mới")));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Days_of_long_ago_are_forgotten_and_the_figures_are_of_the_days_asked_for(string database)
    {
        await using var data = await TestDatabase.CreateAsync(database);
        foreach (var (back, sought) in ((int, int)[])[(401, 1), (400, 10), (30, 100), (6, 1000), (0, 10_000)])
        {
            await WriteAsync(data, Taken([("hòa nhập", sought, 2, 2, 5)], Day.AddDays(-back)));
        }

        await WriteAsync(data, Taken([("đê biển", 20_000, 1, 0, 0)]));
        await using var scope = data.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SearchRecord>().ForgetAsync(Day, Ct);
        var report = scope.ServiceProvider.GetRequiredService<SearchReport>();

        Assert.Equal(10, (await RowsAsync(data)).Min(r => r.Sought));
        var most = await report.MostAsync("quang-tri", Day.AddDays(-6), 10, Ct);
        Assert.Equal([("đê biển", 20_000, null), ("hòa nhập", 11_000, 2.5)], most.Select(t => (t.Words, t.Sought, t.MeanPlace)));
        Assert.Equal(4d / 11_000, most[1].UnansweredShare);
        Assert.Equal(["hòa nhập", "đê biển"], (await report.UnansweredAsync("quang-tri", Day.AddDays(-6), 10, Ct)).Select(t => t.Words));
        Assert.Empty(await report.MostAsync("lai-chau", Day.AddDays(-400), 10, Ct));
    }

    internal static Dictionary<SearchKey, SearchTally> Taken((string Words, int Sought, int Unanswered, int Chosen, int Places)[] texts, DateOnly? day = null) =>
        texts.ToDictionary(t => new SearchKey("quang-tri", SearchDay.Number(day ?? Day), t.Words), t => new SearchTally(t.Sought, t.Unanswered, t.Chosen, t.Places));

    private static async Task WriteAsync(TestDatabase data, IReadOnlyDictionary<SearchKey, SearchTally> taken)
    {
        await using var scope = data.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SearchRecord>().WriteAsync(taken, Ct);
    }

    private static Task<List<SearchDay>> RowsAsync(TestDatabase data) => data.InSessionAsync(db => db.Set<SearchDay>().AsNoTracking().ToListAsync(Ct));
}
