using Microsoft.EntityFrameworkCore;
using NewsPortal.Data.Leases;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Data;

public sealed class TextOrderTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Text_sorts_by_its_bytes_and_marks_and_case_matter(string database)
    {
        var ct = TestContext.Current.CancellationToken;
        string[] names = ["Zebra", "a", "đ", "ă", "ê", "z", "A", "e", "\U0001D400", "\uFF21", "a-b", "ab", "e\u0302"];
        await using var test = await TestDatabase.CreateAsync(database);
        await test.InSessionAsync(async db =>
        {
            db.AddRange(names.Select(n => new Lease { Name = n, Holder = n, ExpiresAt = default }));
            await db.SaveChangesAsync(ct);
        });

        var read = await test.InSessionAsync(db => db.Set<Lease>().OrderBy(l => l.Name).Select(l => l.Name).ToListAsync(ct));
        var found = await test.InSessionAsync(db => db.Set<Lease>().Where(l => l.Holder == "ê").Select(l => l.Name).ToListAsync(ct));

        Assert.Equal(names.Order(Comparer<string>.Create(CompareBytes)), read);
        Assert.Equal(["ê"], found);
    }

    private static int CompareBytes(string a, string b) =>
        System.Text.Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(b));
}
