using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Leases;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Data;

public sealed class InstantsTests
{
    private static readonly DateTimeOffset[] Moments =
    [
        new(1945, 9, 2, 14, 0, 0, TimeSpan.FromHours(7)),
        DateTimeOffset.UnixEpoch.AddMicroseconds(-1),
        DateTimeOffset.UnixEpoch,
        new DateTimeOffset(2026, 3, 2, 8, 30, 0, TimeSpan.FromHours(7)).AddMicroseconds(123_456),
        new DateTimeOffset(2026, 3, 2, 8, 30, 0, TimeSpan.FromHours(7)).AddMicroseconds(123_457),
        new(9999, 12, 31, 23, 59, 59, TimeSpan.Zero),
    ];

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_instant_comes_back_to_the_microsecond_in_utc_and_sorts_by_time(string database)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var test = await TestDatabase.CreateAsync(database);
        await test.InSessionAsync(async db =>
        {
            db.AddRange(Moments.Reverse().Select((at, i) => new Lease { Name = $"{i}", Holder = "a", ExpiresAt = at }));
            await db.SaveChangesAsync(ct);
        });

        var read = await test.InSessionAsync(db => db.Set<Lease>()
            .Where(l => l.ExpiresAt >= Moments[0]).OrderBy(l => l.ExpiresAt).Select(l => l.ExpiresAt).ToListAsync(ct));

        Assert.Equal(Moments, read);
        Assert.All(read, at => Assert.Equal(TimeSpan.Zero, at.Offset));
    }

    [Fact]
    public void What_is_shorter_than_a_microsecond_is_cut_off() =>
        Assert.Equal(Instants.ToMicros(Moments[3]), Instants.ToMicros(Moments[3].AddTicks(9)));
}
