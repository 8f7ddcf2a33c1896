using NewsPortal.Data.Audit;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Data.Audit;

/// <summary>Whatever is done to the log by SQL is found, on a log of six lines.</summary>
public sealed class AuditVerifierTests
{
    private const string Copy =
        "actor_id, actor_name, address, site_key, action, subject_kind, subject_id, before, after, reason, mac FROM audit_log WHERE sequence = ";

    /// <summary>The statement, and what is found.</summary>
    public static TheoryData<string, string> Deeds => new()
    {
        { "UPDATE audit_log SET actor_name = 'Ai đó' WHERE sequence = 3", "LineChanged 3" },
        { "UPDATE audit_log SET reason = '' WHERE sequence = 1", "LineChanged 1" },
        { "UPDATE audit_log SET before = after, after = NULL WHERE sequence = 6", "LineChanged 6" },
        { "UPDATE audit_log SET at = at + 1 WHERE sequence = 4", "LineChanged 4" },
        { "UPDATE audit_log SET mac = REPLACE(mac, 'a', 'b') WHERE sequence = 2", "LineChanged 2, LineChanged 3" },
        { "DELETE FROM audit_log WHERE sequence IN (2, 3)", "LinesMissing 2" },
        { "DELETE FROM audit_log WHERE sequence = 1", "LinesMissing 1" },
        { "DELETE FROM audit_log WHERE sequence >= 5", "EndMissing 5" },
        { "DELETE FROM audit_log", "EndMissing 1" },
        { $"INSERT INTO audit_log SELECT 7, at, {Copy}6", "LineChanged 7, HeadChanged 7" },
        { $"INSERT INTO audit_log SELECT 0, at, {Copy}6", "LineChanged 0, LineChanged 1" },
        { "UPDATE audit_log SET sequence = 100 - sequence WHERE sequence IN (2, 3)", "LinesMissing 2, LinesMissing 7, LineChanged 98, HeadChanged 98" },
        { "UPDATE audit_head SET sequence = 5", "HeadChanged 6" },
        { "UPDATE audit_head SET mac = REPLACE(mac, 'a', 'b')", "HeadChanged 6" },
        { "UPDATE audit_head SET key_id = 'x'", "HeadChanged" },
        { "DELETE FROM audit_head", "HeadChanged" },
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
        await using var test = await TestDatabase.CreateAsync(database);
        await Trail.WriteAsync(test, 6);
        Assert.Empty(await Trail.FindAsync(test));

        await Trail.SqlAsync(test, sql);

        Assert.Equal(expected, string.Join(", ", await Trail.FindAsync(test)));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_lines_that_change_places_are_found(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        await Trail.WriteAsync(test, 6);

        await Trail.SqlAsync(test, "UPDATE audit_log SET sequence = -2 WHERE sequence = 2");
        await Trail.SqlAsync(test, "UPDATE audit_log SET sequence = 2 WHERE sequence = 4");
        await Trail.SqlAsync(test, "UPDATE audit_log SET sequence = 4 WHERE sequence = -2");

        Assert.Equal(["LineChanged 2", "LineChanged 3", "LineChanged 4", "LineChanged 5"], await Trail.FindAsync(test));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task An_end_that_was_cut_off_with_its_head_is_found_by_a_saved_head(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        await Trail.WriteAsync(test, 4);
        var early = await Trail.HeadAsync(test);
        await Trail.WriteAsync(test, 2);
        var saved = await Trail.HeadAsync(test);
        Assert.Empty(await Trail.FindAsync(test, early, saved));

        await Trail.SqlAsync(test, "DELETE FROM audit_log WHERE sequence > 4");
        await Trail.SqlAsync(test, $"UPDATE audit_head SET sequence = 4, mac = '{early.Mac}'");
        Assert.Empty(await Trail.FindAsync(test, early));
        Assert.Equal(["EndMissing 5"], await Trail.FindAsync(test, early, saved));

        test.Clock.Advance(TimeSpan.FromDays(1));
        await Trail.WriteAsync(test, 3);
        Assert.Empty(await Trail.FindAsync(test));
        Assert.Equal(["SavedHeadDiffers 6"], await Trail.FindAsync(test, early, saved));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Another_key_is_told_once(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database);
        await Trail.WriteAsync(test, 6);

        Assert.Equal(["OtherKey"], await test.InSessionAsync(db => Trail.FindAsync(db, AuditKey.InMemory())));
    }

    [Fact]
    public async Task Writers_do_not_wait_for_the_verifier()
    {
        await using var test = await TestDatabase.CreateAsync(Databases.Sqlite);
        await Trail.WriteAsync(test, 3);
        var ct = TestContext.Current.CancellationToken;

        await test.InSessionAsync(async db =>
        {
            await using var reading = await db.BeginReadAsync(ct);
            var seen = 0;
            await foreach (var finding in new AuditVerifier(db, TestKey.New()).CheckAsync([], _ => seen++, ct))
            {
                Assert.Fail(finding.Sentence);
            }

            await Trail.WriteAsync(test, 1);
            Assert.Equal(3, seen);
        });
    }
}
