using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Data.Audit;

public sealed class AuditTrailTests
{
    private const int Writers = 8;
    private const int CommitsPerWriter = 20;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_line_says_who_did_what_where_and_when(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);

        await using (var scope = test.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = new Actor("01h", "Nguyễn Thị Đào", "203.0.113.7");
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            db.Add(Trail.Step("a"));
            db.Audit.Add(new AuditEvent("settings.changed", "settings", "mail", "quang-tri", """{"a":1}""", """{"a":2}""", "Đổi máy chủ"));
            await db.SaveChangesAsync(Ct);
        }

        var line = Assert.Single(await Trail.LinesAsync(test));
        Assert.Equal(
            (1L, test.Clock.Now, "01h", "Nguyễn Thị Đào", "203.0.113.7", "quang-tri", "settings.changed", "settings", "mail"),
            (line.Sequence, line.At, line.ActorId, line.ActorName, line.Address, line.SiteKey, line.Action, line.SubjectKind, line.SubjectId));
        Assert.Equal(("""{"a":1}""", """{"a":2}""", "Đổi máy chủ"), (line.Before, line.After, line.Reason));
        Assert.Empty(await Trail.FindAsync(test));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_changes_no_row_is_told_too(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);

        await Trail.WriteAsync(test, 2);

        Assert.Equal(["item.published bài-0", "item.published bài-1"], await Trail.ActionsAsync(test));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Several_saves_in_one_transaction_are_told_once_at_the_commit(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);

        await test.InSessionAsync(async db =>
        {
            db.Audit.Add(Event("trước"));
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            db.Add(Trail.Step("a"));
            await db.SaveChangesAsync(Ct);
            db.Audit.Add(Event("giữa"));
            await db.SaveChangesAsync(Ct);
            Assert.Empty(await db.Set<AuditEntry>().ToListAsync(Ct));
            db.Audit.AddPublished(new PublishedVersion("quang-tri", "bai", "v1", "x"));
            await transaction.CommitAsync(Ct);
            db.Add(Trail.Step("b"));
            await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(["x.happened trước", "x.happened giữa", "item.published bai"], await Trail.ActionsAsync(test));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_rolled_back_tells_nothing_and_leaves_nothing(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);

        await test.InSessionAsync(async db =>
        {
            await using (var transaction = await db.Database.BeginTransactionAsync(Ct))
            {
                db.Audit.Add(Event("never"));
                await db.SaveChangesAsync(Ct);
                await transaction.RollbackAsync(Ct);
            }

            db.Audit.Add(Event("nor this"));
            await using (await db.Database.BeginTransactionAsync(Ct))
            {
                db.Audit.AddPublished(new PublishedVersion("quang-tri", "bai", "v1", "x"));
                db.Add(Trail.Step("a"));
                await db.SaveChangesAsync(Ct);
            }

            db.ChangeTracker.Clear();
            db.Audit.Add(Event("later"));
            await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(["x.happened later"], await Trail.ActionsAsync(test));
        Assert.Equal(1, (await Trail.HeadAsync(test)).Sequence);
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_save_that_failed_is_not_told(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        await test.InSessionAsync(db => SaveAsync(db, "taken"));

        await test.InSessionAsync(async db =>
        {
            db.Audit.Add(Event("alone"));
            await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(db, "taken"));
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            db.Audit.Add(Event("before"));
            await SaveAsync(db, "a");
            db.Audit.AddPublished(new PublishedVersion("quang-tri", "bai", "v1", "x"));
            db.Audit.Add(Event("never"));
            await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(db, "taken"));
            db.ChangeTracker.Clear();
            db.Audit.Add(Event("after"));
            await SaveAsync(db, "b");
            await transaction.CommitAsync(Ct);
        });

        Assert.Equal(["x.happened before", "x.happened after", "item.published bai"], await Trail.ActionsAsync(test));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Eight_sessions_that_commit_at_once_make_one_chain(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(() => WriteAsync(test, w), Ct)));

        var lines = await Trail.LinesAsync(test);
        Assert.Equal(Writers * CommitsPerWriter, lines.Count);
        Assert.Equal(lines.Count, lines.Select(l => l.SubjectId).Distinct().Count());
        Assert.Empty(await Trail.FindAsync(test, await Trail.HeadAsync(test)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Text_from_anywhere_is_stored_and_sealed_alike(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        string[] odd = ["a\0b", "\uD800nửa chữ", new('đ', 5000), "", "'; DROP TABLE audit_log; --", "chữ có dấu e\u0302\u0301"];

        foreach (var text in odd)
        {
            await test.InSessionAsync(db =>
            {
                db.Audit.Add(new AuditEvent("sign-in.failed", "person", text, Reason: text));
                return db.SaveChangesAsync(Ct);
            });
        }

        Assert.Empty(await Trail.FindAsync(test));
        var lines = await Trail.LinesAsync(test);
        Assert.Equal(["a\uFFFDb", "\uFFFDnửa chữ", new('đ', 500), .. odd[3..]], lines.Select(l => l.SubjectId));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_log_is_not_gone_on_with_by_another_key(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        await Trail.WriteAsync(test, 1);

        await Assert.ThrowsAsync<AuditKeyException>(() => test.InSessionAsync(async db =>
        {
            db.Add(Trail.Step("a"));
            await db.SaveChangesAsync(Ct);
            await Trail.SqlAsync(test, "UPDATE audit_head SET key_id = '0123456789abcdef'");
            db.Audit.Add(Event("never"));
            db.Add(Trail.Step("b"));
            await db.SaveChangesAsync(Ct);
        }));

        Assert.Single(await Trail.LinesAsync(test));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task The_log_is_read_by_what_one_asks_for_page_by_page(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        await Trail.WriteAsync(test, 5);
        await test.InSessionAsync(db =>
        {
            db.Audit.Add(new AuditEvent("sign-in.failed", "person", "01h"));
            return db.SaveChangesAsync(Ct);
        });

        var first = await PageAsync(test, new AuditFilter(SiteKey: "quang-tri"), before: null);
        Assert.Equal([5L, 4L], first);
        Assert.Equal([3L, 2L], await PageAsync(test, new AuditFilter(SiteKey: "quang-tri"), first[^1]));
        Assert.Equal([6L], await PageAsync(test, new AuditFilter(ActionPrefix: "sign-in."), before: null));
        Assert.Equal([2L], await PageAsync(test, new AuditFilter(SubjectKind: "item", SubjectId: "bài-1"), before: null));
        Assert.Empty(await PageAsync(test, new AuditFilter(ActorId: "nobody"), before: null));
        Assert.Empty(await PageAsync(test, new AuditFilter(Before: test.Clock.Now), before: null));
        Assert.Equal([6L, 5L], await PageAsync(test, new AuditFilter(From: test.Clock.Now), before: null));
    }

    private static Task<List<long>> PageAsync(TestDatabase test, AuditFilter filter, long? before) =>
        Trail.WithAsync<AuditLog, List<long>>(test, async log => [.. (await log.PageAsync(filter, before, 2, Ct)).Select(e => e.Sequence)]);

    private static async Task WriteAsync(TestDatabase test, int writer)
    {
        for (var i = 0; i < CommitsPerWriter; i++)
        {
            await test.InSessionAsync(db =>
            {
                db.Audit.Add(Event($"{writer}-{i}"));
                return SaveAsync(db, $"{writer}-{i}");
            });
        }
    }

    private static AuditEvent Event(string subject) => new("x.happened", "thing", subject);

    private static Task<int> SaveAsync(PortalDb db, string id)
    {
        db.Add(Trail.Step(id));
        return db.SaveChangesAsync(Ct);
    }
}
