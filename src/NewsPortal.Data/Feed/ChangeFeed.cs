using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsPortal.Data.Feed;

/// <summary>
/// Writes the feed: collects what a save changes and, as the last statements before each commit, takes the next
/// sequence numbers from a one-row counter and inserts the lines. The counter's row stays locked until the commit, so
/// the order of sequences is the order of commits. No path can forget it: a session saves in a transaction or not at all.
/// </summary>
public sealed class ChangeFeed(TimeProvider clock, FeedSignal signal) : DbTransactionInterceptor, ISaveChangesInterceptor
{
    // SQLite's client looks every parameter up by walking the list of names: a long statement costs the square of its length.
    private const int LinesPerInsert = 20;

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Collect(eventData.Context);
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Collect(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public void SaveChangesFailed(DbContextErrorEventData eventData) => Undo(eventData.Context);

    public Task SaveChangesFailedAsync(
        DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Undo(eventData.Context);
        return Task.CompletedTask;
    }

    public void SaveChangesCanceled(DbContextEventData eventData) => Undo(eventData.Context);

    public Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        Undo(eventData.Context);
        return Task.CompletedTask;
    }

    // A collision of two editors is a failure of its own, and not announced as SaveChangesFailed.
    public InterceptionResult ThrowingConcurrencyException(
        ConcurrencyExceptionEventData eventData, InterceptionResult result)
    {
        Undo(eventData.Context);
        return result;
    }

    public ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(
        ConcurrencyExceptionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        Undo(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult TransactionCommitting(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        if (Committing(eventData.Context) is { } db)
        {
            using var counter = CounterCommand(transaction, db);
            var last = Convert.ToInt64(counter.ExecuteScalar(), CultureInfo.InvariantCulture);
            var first = last - db.Changes.Count + 1;
            foreach (var insert in InsertCommands(transaction, db, first))
            {
                insert.ExecuteNonQuery();
            }
        }

        return result;
    }

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        if (Committing(eventData.Context) is { } db)
        {
            await using var counter = CounterCommand(transaction, db);
            var last = Convert.ToInt64(
                await counter.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
            var first = last - db.Changes.Count + 1;
            foreach (var insert in InsertCommands(transaction, db, first))
            {
                await insert.ExecuteNonQueryAsync(cancellationToken);
            }
        }

        return result;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        Announce(eventData.Context);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Announce(eventData.Context);
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) =>
        (eventData.Context as PortalDb)?.Changes.Clear();

    public override Task TransactionRolledBackAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        (eventData.Context as PortalDb)?.Changes.Clear();
        return Task.CompletedTask;
    }

    private static void Collect(DbContext? context)
    {
        if (context is not PortalDb db)
        {
            return;
        }

        db.Changes.BeginSave();
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry is { State: EntityState.Added or EntityState.Modified or EntityState.Deleted, Entity: IFeedSubject subject }
                && subject.Describe(entry.State) is { } line)
            {
                db.Changes.Add(line);
            }
        }
    }

    private static void Undo(DbContext? context) => (context as PortalDb)?.Changes.UndoSave();

    /// <returns>Null when this commit has nothing to say.</returns>
    private static PortalDb? Committing(DbContext? context)
    {
        (context as PortalDb)?.Changes.ForgetDropped();
        return context is PortalDb { Changes.Count: > 0 } db ? db : null;
    }

    private static DbCommand CounterCommand(DbTransaction transaction, PortalDb db)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"UPDATE change_counter SET value = value + {db.Changes.Count} WHERE id = 1 RETURNING value";
        return command;
    }

    private IEnumerable<DbCommand> InsertCommands(DbTransaction transaction, PortalDb db, long first)
    {
        var now = Instants.ToMicros(clock.GetUtcNow());
        foreach (var lines in db.Changes.Lines.Chunk(LinesPerInsert))
        {
            using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            var sql = new StringBuilder(
                "INSERT INTO changes (sequence, site_key, kind, subject_id, version_id, verb, at) VALUES ");
            for (var i = 0; i < lines.Length; i++, first++)
            {
                sql.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture,
                    $"({first}, @s{i}, '{lines[i].Kind}', @i{i}, @v{i}, '{lines[i].Verb}', {now})");
                Add(command, $"s{i}", lines[i].SiteKey);
                Add(command, $"i{i}", lines[i].SubjectId);
                Add(command, $"v{i}", lines[i].VersionId);
            }

            command.CommandText = sql.ToString();
            yield return command;
        }
    }

    private static void Add(DbCommand command, string name, string? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = (object?)value ?? DBNull.Value;
        parameter.DbType = System.Data.DbType.String;
        command.Parameters.Add(parameter);
    }

    private void Announce(DbContext? context)
    {
        if (context is PortalDb { Changes.Count: > 0 } db)
        {
            signal.Raise(db.Changes.Lines);
            db.Changes.Clear();
        }
    }
}
