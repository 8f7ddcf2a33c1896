using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data.Leases;
using NewsPortal.Data.Reading;
using NewsPortal.Data.Writing;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Data.Reading;

public sealed class PublicReadsTests
{
    private const string ByHolder = "SELECT name FROM leases WHERE holder = @holder ORDER BY name";

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_read_sees_what_was_committed_before_it_and_names_its_tag(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        for (var i = 0; i < 3; i++)
        {
            await AddAsync(test, $"bài {i}", "đ");
            await using var scope = test.Services.CreateAsyncScope();
            var reads = scope.ServiceProvider.GetRequiredService<PublicReads>();

            Assert.Equal(i + 1, (await ReadAsync(reads, "đ")).Count);
            Assert.Empty(await ReadAsync(reads, "d"));
            Assert.Equal([ReadTag.Item("x")], scope.ServiceProvider.GetRequiredService<ReadTags>().All);
        }
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Empty_text_is_no_null_and_a_null_is_no_number(string database)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var test = await TestDatabase.CreateAsync(database);
        await test.InSessionAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            using var rows = new RowWriter(db);
            await rows.InsertAsync("leases (name, holder, expires_at)", "", [["đ", "", 7L]], ct);
            await rows.InsertAsync(
                "leases (name, holder, expires_at)", "ON CONFLICT (name) DO UPDATE SET holder = excluded.holder", [["ộ", "", 8L]], ct);
            await transaction.CommitAsync(ct);
        });
        await using var scope = test.Services.CreateAsyncScope();
        var reads = scope.ServiceProvider.GetRequiredService<PublicReads>();

        Assert.Equal(
            [("", 7L), ("", 8L)],
            await reads.ListAsync(
                ReadTag.Item("x"), "SELECT holder, expires_at FROM leases ORDER BY expires_at", r => (r.GetString(0), r.GetInt64(1)), ct));
        await Assert.ThrowsAsync<InvalidCastException>(() => reads.ListAsync(
            ReadTag.Item("x"), "SELECT NULL, 1 FROM leases", r => r.GetInt64(0), ct));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_parameter_that_the_statement_does_not_have_is_refused(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        await using var scope = test.Services.CreateAsyncScope();
        var reads = scope.ServiceProvider.GetRequiredService<PublicReads>();

        await Assert.ThrowsAnyAsync<Exception>(() => reads.ListAsync(
            ReadTag.Item("x"), ByHolder, r => r.GetString(0), TestContext.Current.CancellationToken, ("holdre", "đ")));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_read_that_failed_does_not_spoil_the_next_request(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        await AddAsync(test, "bài", "đ");
        for (var i = 0; i < 3; i++)
        {
            await using (var scope = test.Services.CreateAsyncScope())
            {
                var reads = scope.ServiceProvider.GetRequiredService<PublicReads>();
                await Assert.ThrowsAnyAsync<DbException>(() => reads.ListAsync(
                    ReadTag.Item("x"), "SELECT nothing FROM nowhere", r => r.GetString(0), TestContext.Current.CancellationToken));
            }

            await using var next = test.Services.CreateAsyncScope();
            Assert.Single(await ReadAsync(next.ServiceProvider.GetRequiredService<PublicReads>(), "đ"));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_rush_of_readers_leaves_connections_for_the_newsroom(string database)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var test = await TestDatabase.CreateAsync(database);
        var requests = Enumerable.Range(0, 100).Select(_ => test.Services.CreateAsyncScope()).ToList();
        foreach (var request in requests)
        {
            await ReadAsync(request.ServiceProvider.GetRequiredService<PublicReads>(), "đ");
        }

        foreach (var request in requests)
        {
            await request.DisposeAsync();
        }

        await test.InSessionAsync(async db =>
        {
            db.Database.SetCommandTimeout(5);
            Assert.Equal(0, await db.Set<Lease>().CountAsync(ct));
        });
    }

    [Fact]
    public async Task A_restart_of_the_server_costs_one_request_and_not_one_for_every_idle_session()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var test = await TestDatabase.CreateAsync(Databases.Postgres);
        var requests = Enumerable.Range(0, 5).Select(_ => test.Services.CreateAsyncScope()).ToList();
        foreach (var request in requests)
        {
            await ReadAsync(request.ServiceProvider.GetRequiredService<PublicReads>(), "đ");
        }

        foreach (var request in requests)
        {
            await request.DisposeAsync();
        }

        await test.CutConnectionsAsync(ct);

        await using (var first = test.Services.CreateAsyncScope())
        {
            await Assert.ThrowsAnyAsync<DbException>(
                () => ReadAsync(first.ServiceProvider.GetRequiredService<PublicReads>(), "đ"));
        }

        for (var i = 0; i < 5; i++)
        {
            await using var next = test.Services.CreateAsyncScope();
            Assert.Empty(await ReadAsync(next.ServiceProvider.GetRequiredService<PublicReads>(), "đ"));
        }
    }

    private static Task<List<string>> ReadAsync(PublicReads reads, string holder) => reads.ListAsync(
        ReadTag.Item("x"), ByHolder, r => r.GetString(0), TestContext.Current.CancellationToken, ("holder", holder));

    private static Task AddAsync(TestDatabase test, string name, string holder) => test.InSessionAsync(async db =>
    {
        db.Add(new Lease { Name = name, Holder = holder, ExpiresAt = default });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}
