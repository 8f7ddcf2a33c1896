using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data.Leases;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Data.Leases;

public sealed class TurnTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Each_of_eight_at_once_reads_what_the_one_before_has_written(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        await test.InSessionAsync(async db =>
        {
            db.Add(new Lease { Name = "số", Holder = "0", ExpiresAt = default });
            await db.SaveChangesAsync(Ct);
        });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CountAsync(test))));

        Assert.Equal("8", await test.InSessionAsync(db => ReadAsync(db.Set<Lease>())));
    }

    [Fact]
    public async Task Without_a_transaction_there_is_no_turn()
    {
        await using var test = await TestDatabase.CreateAsync(Databases.Sqlite);

        await test.InSessionAsync(db => Assert.ThrowsAsync<InvalidOperationException>(() => Turn.TakeAsync(db, "nội dung", Ct)));
    }

    private static Task CountAsync(TestDatabase test) => test.InSessionAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        await Turn.TakeAsync(db, "nội dung", Ct);
        var next = int.Parse(await ReadAsync(db.Set<Lease>()), CultureInfo.InvariantCulture) + 1;
        var text = next.ToString(CultureInfo.InvariantCulture);
        await db.Set<Lease>().Where(l => l.Name == "số").ExecuteUpdateAsync(l => l.SetProperty(x => x.Holder, text), Ct);
        await transaction.CommitAsync(Ct);
    });

    private static Task<string> ReadAsync(IQueryable<Lease> leases) =>
        leases.Where(l => l.Name == "số").Select(l => l.Holder).SingleAsync(Ct);
}
