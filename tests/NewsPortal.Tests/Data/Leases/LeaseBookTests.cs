using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data.Leases;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Data.Leases;

public sealed class LeaseBookTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Of_eight_nodes_that_ask_at_once_one_gets_the_lease(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);

        for (var round = 0; round < 5; round++)
        {
            var taken = await Task.WhenAll(
                Enumerable.Range(0, 8).Select(node => Task.Run(() => TakeAsync(test, "lịch đăng", $"node-{node}"))));

            Assert.Single(taken, isTaken => isTaken);
            test.Clock.Advance(Minute);
        }
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_lease_belongs_to_its_holder_until_the_moment_it_runs_out(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);

        Assert.True(await TakeAsync(test, "lịch đăng", "a"));
        Assert.True(await TakeAsync(test, "chỉ mục", "b"));
        test.Clock.Advance(Minute - TimeSpan.FromMicroseconds(1));
        Assert.False(await TakeAsync(test, "lịch đăng", "b"));
        test.Clock.Advance(TimeSpan.FromMicroseconds(1));
        Assert.True(await TakeAsync(test, "lịch đăng", "b"));
        Assert.False(await TakeAsync(test, "lịch đăng", "a"));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_holder_renews_its_lease(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);

        Assert.True(await TakeAsync(test, "lịch đăng", "a"));
        test.Clock.Advance(Minute / 2);
        Assert.True(await TakeAsync(test, "lịch đăng", "a"));
        test.Clock.Advance(Minute / 2);
        Assert.False(await TakeAsync(test, "lịch đăng", "b"));
    }

    private static async Task<bool> TakeAsync(TestDatabase test, string name, string holder)
    {
        await using var scope = test.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LeaseBook>()
            .TakeAsync(name, holder, Minute, TestContext.Current.CancellationToken);
    }
}
