using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Audit;
using NewsPortal.Content.Documents;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Publishing.Moving;
using NewsPortal.Tests.Publishing;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Content.Audit;

/// <summary>What is done by SQL to published content is found and named.</summary>
public sealed class ContentVerifierTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The statement, and what is found. Item a shows a2 and has shown a1, b was withdrawn, c is a draft.</summary>
    public static TheoryData<string, string> Deeds => new()
    {
        { "UPDATE item_versions SET document = REPLACE(document, 'Hai', 'Ba') WHERE id = 'a2'", "VersionChanged a a2" },
        { "UPDATE item_versions SET document = REPLACE(document, 'Một', 'Ba') WHERE id = 'a1'", "VersionChanged a a1" },
        { "UPDATE item_versions SET document = '{' WHERE id = 'b1'", "VersionChanged b b1" },
        { "UPDATE item_versions SET document = '{\"a\":1,\"a\":2}' WHERE id = 'b1'", "VersionChanged b b1" },
        { "UPDATE item_versions SET hash = REPLACE(hash, 'a', 'b') WHERE id = 'a2'", "HashChanged a a2" },
        { "UPDATE item_versions SET hash = NULL, state = 'Superseded' WHERE id = 'a2'", "HashChanged a a2" },
        { "UPDATE item_versions SET state = 'Draft', document = REPLACE(document, 'Hai', 'Ba') WHERE id = 'a2'", "VersionChanged a a2" },
        { "UPDATE items SET published_version_id = 'a1' WHERE id = 'a'", "DrawingChanged a a1, OtherVersionShown a a1" },
        { "UPDATE items SET published_version_id = NULL WHERE id = 'a'", "OtherVersionShown a" },
        { "UPDATE items SET published_version_id = 'b1' WHERE id = 'b'", "OtherVersionShown b b1" },
        { "UPDATE items SET published_version_id = 'c1' WHERE id = 'c'", "VersionUnknown c c1, OtherVersionShown c c1" },
        { "UPDATE items SET published_version_id = 'a1' WHERE id = 'c'", "OtherVersionShown c a1, OtherVersionShown c a1" },
        { "UPDATE item_versions SET state = 'Published' WHERE id = 'c1'", "VersionUnknown c c1" },
        { "DELETE FROM item_versions WHERE id = 'a1'", "VersionMissing a1" },
        { "DELETE FROM item_versions WHERE id = 'a2'", "OtherVersionShown a a2, VersionMissing a2, OtherVersionShown a a2" },
        { "UPDATE items SET title = 'Tin khác' WHERE id = 'a'", "DrawingChanged a a2" },
        { "UPDATE item_versions SET drawn = '{}' WHERE id = 'a2'", "DrawingChanged a a2" },
        { "UPDATE item_versions SET document = REPLACE(document, 'Nháp', 'Ba') WHERE id = 'c1'", "" },
    };

    public static TheoryData<string, string, string> DeedsEverywhere
    {
        get
        {
            var all = new TheoryData<string, string, string>();
            foreach (var deed in Deeds)
            {
                all.Add(Databases.Sqlite, deed.Data.Item1, deed.Data.Item2);
                all.Add(Databases.Postgres, deed.Data.Item1, deed.Data.Item2);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(DeedsEverywhere))]
    public async Task A_deed_is_found(string database, string sql, string expected)
    {
        await using var desk = await FilledAsync(database);
        Assert.Empty(await FindAsync(desk));

        await SqlAsync(desk, sql);

        Assert.Equal(expected, string.Join(", ", await FindAsync(desk)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_document_that_was_changed_with_its_hash_is_found(string database)
    {
        await using var desk = await FilledAsync(database);
        var document = (await desk.VersionAsync("a2")).Document.Replace("Hai", "Ba", StringComparison.Ordinal);
        var hash = ContentJson.Hash(ContentJson.Parse(document));

        await InSessionAsync(desk, db => db.Database.ExecuteSqlAsync($"UPDATE item_versions SET document = {document}, hash = {hash} WHERE id = 'a2'", Ct));

        Assert.Equal(["VersionChanged a a2"], await FindAsync(desk));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_version_that_went_with_its_deleted_item_is_not_missed(string database)
    {
        await using var desk = await FilledAsync(database);
        await InSessionAsync(desk, db =>
        {
            db.Audit.Add(new AuditEvent("item.deleted", "item", "b", Desk.Home, Before: """{"versions":{"b1":""}}"""));
            return db.SaveChangesAsync(Ct);
        });

        await SqlAsync(desk, "DELETE FROM item_versions WHERE id = 'b1'");

        Assert.Empty(await FindAsync(desk));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_log_begins_with_what_was_public_before_it(string database)
    {
        await using var desk = await FilledAsync(database);
        await SqlAsync(desk, "DELETE FROM audit_log");
        await SqlAsync(desk, $"UPDATE audit_head SET sequence = 0, key_id = '', mac = '{AuditMac.Beginning}'");
        Assert.NotEmpty(await FindAsync(desk));

        await BeginLogAsync(desk);
        await BeginLogAsync(desk);

        Assert.Empty(await FindAsync(desk));
        Assert.Equal(["log.began", "log.began"], await ActionsAsync(desk));
        await desk.PublishNewAsync("d", "d1", "Bốn");
        await desk.WithdrawAsync("a");
        Assert.Empty(await FindAsync(desk));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_is_published_withdrawn_and_taken_back_through_the_newsroom_stands_the_test(string database)
    {
        await using var desk = await FilledAsync(database);
        var staff = new Staff(desk);
        await staff.PublishNewAsync("e", "Bài cũ");
        desk.Clock.Advance(TimeSpan.FromDays(2));
        await staff.SaveAsync(Staff.Editor, "e", "Bài mới");
        await staff.MoveAsync(Staff.Leader, Move.PublishUrgently, "e", w => w with { Reason = "Mưa lũ" });
        Assert.Empty(await FindAsync(desk));

        await staff.MoveAsync(Staff.Leader, Move.UndoPublish, "e");
        Assert.Empty(await FindAsync(desk));

        await desk.SaveAsync("f", "f1", "Hẹn giờ", Desk.PublishAt(desk.Clock.Now.AddHours(1)));
        desk.Clock.Advance(TimeSpan.FromHours(2));
        await desk.RunScheduleAsync("máy-1");
        Assert.Empty(await FindAsync(desk));
        var actor = await InSessionAsync(desk, db => db.Set<AuditEntry>().Where(e => e.SubjectId == "f").Select(e => e.ActorId).SingleAsync(Ct));
        Assert.Equal("schedule", actor);
    }

    [Fact]
    public async Task A_commit_tells_the_versions_it_publishes_once_and_by_site()
    {
        await using var desk = await FilledAsync(Databases.Sqlite);
        var lines = await InSessionAsync(desk, db => db.Set<AuditEntry>().Where(e => e.SubjectKind == "item").OrderBy(e => e.Sequence).ToListAsync(Ct));

        Assert.Equal(
            ["item.published a quang-tri", "item.published a quang-tri", "item.published b quang-tri", "item.withdrawn b quang-tri"],
            lines.Select(e => $"{e.Action} {e.SubjectId} {e.SiteKey}"));
        Assert.Equal($$"""{"version":"a2","hash":"{{(await desk.VersionAsync("a2")).Hash}}"}""", lines[1].After);
        Assert.Equal("""{"version":"b1"}""", lines[3].Before);
    }

    private static async Task<Desk> FilledAsync(string database)
    {
        var desk = await Desk.OpenAsync(database);
        await desk.PublishNewAsync("a", "a1", "Một");
        await desk.PublishNewAsync("a", "a2", "Hai");
        await desk.PublishNewAsync("b", "b1", "Đã gỡ");
        await desk.WithdrawAsync("b");
        await desk.SaveAsync("c", "c1", "Nháp");
        return desk;
    }

    private static Task<int> SqlAsync(Desk desk, string sql)
    {
        // Braces would be holes of a format.
        var escaped = sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        return InSessionAsync(desk, db => db.Database.ExecuteSqlRawAsync(escaped, [], Ct));
    }

    private static Task<List<string>> FindAsync(Desk desk) => InSessionAsync(desk, async db =>
    {
        await using var reading = await db.BeginReadAsync(Ct);
        var logged = new LoggedVersions();
        var found = new List<string>();
        await foreach (var entry in db.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable())
        {
            logged.Take(entry);
        }

        await foreach (var finding in new ContentVerifier(db, desk.Clock).CheckAsync(logged, Ct))
        {
            found.Add(string.Join(' ', new[] { finding.Fault.ToString(), finding.ItemId, finding.VersionId }.OfType<string>()));
        }

        return found;
    });

    private static Task<List<string>> ActionsAsync(Desk desk) =>
        InSessionAsync(desk, db => db.Set<AuditEntry>().OrderBy(e => e.Sequence).Select(e => e.Action).ToListAsync(Ct));

    private static async Task BeginLogAsync(Desk desk)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LogBeginning>().RunAsync(Ct);
    }

    private static async Task<T> InSessionAsync<T>(Desk desk, Func<PortalDb, Task<T>> work)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }
}
