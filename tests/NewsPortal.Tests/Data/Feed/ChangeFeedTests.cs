using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Recipes;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Data.Feed;

public sealed class ChangeFeedTests
{
    private const int Writers = 8;
    private const int SavesPerWriter = 24;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_reader_never_sees_a_gap_while_eight_writers_commit_and_roll_back(string database)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var test = await TestDatabase.CreateAsync(database);

        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(() => WriteAsync(test, w, ct), ct)));
        var reads = 0;
        while (!writing.IsCompleted || reads == 0)
        {
            var sequences = await SequencesAsync(test, ct);
            Assert.Equal(Enumerable.Range(1, sequences.Count).Select(i => (long)i), sequences);
            reads++;
        }

        await writing;
        var lines = await LinesAsync(test, ct);
        var committed = Enumerable.Range(0, Writers).SelectMany(w => Enumerable.Range(0, SavesPerWriter).Select(i => (w, i)))
            .Where(x => IsCommitted(x.i)).ToList();
        Assert.Equal(2 * committed.Count, lines.Count);
        Assert.Equal(lines.Select((_, i) => i + 1L), lines.Select(l => l.Sequence));
        foreach (var writer in lines.GroupBy(l => l.SubjectId.Split('-')[0]))
        {
            // A writer commits one save after the other, each with its two lines together and in order.
            Assert.Equal(
                Enumerable.Range(0, SavesPerWriter).Where(IsCommitted).SelectMany(i => new[] { Id(writer.Key, i, "a"), Id(writer.Key, i, "b") }),
                writer.Select(l => l.SubjectId));
            Assert.All(writer.Chunk(2), pair => Assert.Equal(pair[0].Sequence + 1, pair[1].Sequence));
        }
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_line_says_what_changed_where_and_when(string database)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var test = await TestDatabase.CreateAsync(database);

        await test.InSessionAsync(async db =>
        {
            db.Changes.Add(new PendingChange(SubjectKind.Item, "bai-1", ChangeVerb.Published, "quang-tri", "v2"));
            db.Add(Step("buoc-1"));
            await db.SaveChangesAsync(ct);
        });

        var lines = await LinesAsync(test, ct);
        Assert.Equal(
            [(1L, "bai-1", SubjectKind.Item, ChangeVerb.Published, "quang-tri", "v2"), (2L, "buoc-1", SubjectKind.StoredStep, ChangeVerb.Saved, null, null)],
            lines.Select(l => (l.Sequence, l.SubjectId, l.Kind, l.Verb, l.SiteKey, l.VersionId)));
        Assert.All(lines, l => Assert.Equal(test.Clock.Now, l.At));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task More_lines_than_one_statement_holds_are_written_in_order(string database)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var test = await TestDatabase.CreateAsync(database);
        var ids = Enumerable.Range(0, 1001).Select(i => $"đề-mục-{i:0000}").ToList();

        await test.InSessionAsync(async db =>
        {
            ids.ForEach(id => db.Changes.Add(new PendingChange(SubjectKind.Item, id, ChangeVerb.Saved, "quang-tri")));
            db.Add(Step("cuối"));
            await db.SaveChangesAsync(ct);
        });

        Assert.Equal([.. ids, "cuối"], (await LinesAsync(test, ct)).Select(l => l.SubjectId));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Several_saves_in_one_transaction_are_announced_together_and_each_change_once(string database)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var test = await TestDatabase.CreateAsync(database);

        await test.InSessionAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var step = Step("a");
            db.Add(step);
            await db.SaveChangesAsync(ct);
            step.Data = "{\"name\":\"đổi\"}";
            await db.SaveChangesAsync(ct);
            db.Add(Step("b"));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        });

        Assert.Equal(["a", "b"], (await LinesAsync(test, ct)).Select(l => l.SubjectId));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_save_that_failed_leaves_nothing_for_the_next_commit(string database)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var test = await TestDatabase.CreateAsync(database);
        await test.InSessionAsync(db => AddAsync(db, "taken", ct));

        await test.InSessionAsync(async db =>
        {
            db.AddRange(Step("never"), Step("taken"));
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(ct));
            db.ChangeTracker.Clear();
            await AddAsync(db, "later", ct);
        });

        Assert.Equal(["taken", "later"], (await LinesAsync(test, ct)).Select(l => l.SubjectId));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_save_that_failed_inside_a_transaction_leaves_the_other_saves_of_it(string database)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var test = await TestDatabase.CreateAsync(database);
        await test.InSessionAsync(db => AddAsync(db, "taken", ct));

        await test.InSessionAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await AddAsync(db, "before", ct);
            db.AddRange(Step("never"), Step("taken"));
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(ct));
            db.ChangeTracker.Clear();
            await AddAsync(db, "after", ct);
            await transaction.CommitAsync(ct);
        });

        Assert.Equal(["taken", "before", "after"], (await LinesAsync(test, ct)).Select(l => l.SubjectId));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Two_editors_who_collide_leave_one_line(string database)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var test = await TestDatabase.CreateAsync(database);
        await test.InSessionAsync(db => AddAsync(db, "bai", ct));

        await test.InSessionAsync(async db =>
        {
            var step = await db.Set<StoredStep>().SingleAsync(ct);
            await test.InSessionAsync(other => other.Set<StoredStep>().ExecuteDeleteAsync(ct));
            step.Data = "{}";
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(ct));
            db.ChangeTracker.Clear();
            await AddAsync(db, "later", ct);
        });

        Assert.Equal(["bai", "later"], (await LinesAsync(test, ct)).Select(l => l.SubjectId));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_transaction_that_was_dropped_leaves_nothing_for_the_next_commit(string database)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var test = await TestDatabase.CreateAsync(database);

        await test.InSessionAsync(async db =>
        {
            await using (await db.Database.BeginTransactionAsync(ct))
            {
                await AddAsync(db, "never", ct);
            }

            db.ChangeTracker.Clear();
            await AddAsync(db, "later", ct);
            await using (await db.Database.BeginTransactionAsync(ct))
            {
                await AddAsync(db, "never again", ct);
            }

            await using var empty = await db.Database.BeginTransactionAsync(ct);
            await empty.CommitAsync(ct);
        });

        Assert.Equal(["later"], (await LinesAsync(test, ct)).Select(l => l.SubjectId));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_was_deleted_is_announced_as_deleted(string database)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var test = await TestDatabase.CreateAsync(database);

        await test.InSessionAsync(async db =>
        {
            await AddAsync(db, "a", ct);
            db.Remove(await db.Set<StoredStep>().SingleAsync(ct));
            await db.SaveChangesAsync(ct);
        });

        Assert.Equal([ChangeVerb.Saved, ChangeVerb.Deleted], (await LinesAsync(test, ct)).Select(l => l.Verb));
    }

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Readers_on_this_node_wake_up_at_a_commit_and_not_before(string database)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var test = await TestDatabase.CreateAsync(database);
        var signal = (FeedSignal)test.Services.GetService(typeof(FeedSignal))!;
        var woken = signal.NextAsync();

        await test.InSessionAsync(async db =>
        {
            await using (var transaction = await db.Database.BeginTransactionAsync(ct))
            {
                await AddAsync(db, "never", ct);
                await transaction.RollbackAsync(ct);
            }

            Assert.False(woken.IsCompleted);
            db.Changes.Add(new PendingChange(SubjectKind.Site, "quang-tri", ChangeVerb.Saved, "quang-tri"));
            await AddAsync(db, "a", ct);
        });

        await woken.WaitAsync(TimeSpan.FromSeconds(5), ct);
        Assert.Equal((1L, 0L), (signal.SitesVersion, signal.DefinitionsVersion));
    }

    private static async Task WriteAsync(TestDatabase test, int writer, CancellationToken ct)
    {
        for (var i = 0; i < SavesPerWriter; i++)
        {
            await test.InSessionAsync(async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                db.Add(Step(Id($"w{writer}", i, "a")));
                await db.SaveChangesAsync(ct);
                db.Add(Step(Id($"w{writer}", i, "b")));
                await db.SaveChangesAsync(ct);
                await (IsCommitted(i) ? transaction.CommitAsync(ct) : transaction.RollbackAsync(ct));
            });
        }
    }

    private static bool IsCommitted(int save) => save % 3 != 1;

    private static string Id(string writer, int save, string line) => $"{writer}-{save}-{line}";

    private static async Task AddAsync(PortalDb db, string id, CancellationToken ct)
    {
        db.Add(Step(id));
        await db.SaveChangesAsync(ct);
    }

    private static StoredStep Step(string id) => new() { Id = id, Name = "Bước lạ", Position = 0, Data = "{\"đ\":1}" };

    private static Task<List<long>> SequencesAsync(TestDatabase test, CancellationToken ct) =>
        test.InSessionAsync(db => db.Set<Change>().OrderBy(c => c.Sequence).Select(c => c.Sequence).ToListAsync(ct));

    private static Task<List<Change>> LinesAsync(TestDatabase test, CancellationToken ct) =>
        test.InSessionAsync(db => db.Set<Change>().AsNoTracking().OrderBy(c => c.Sequence).ToListAsync(ct));
}
