using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsPortal.Data.Audit;

/// <summary>
/// Writes the audit log: collects what a save changes of rows that tell it themselves, and adds all that is pending as the
/// last statements before the commit, after the change feed. What is rolled back tells nothing.
/// </summary>
public sealed class AuditTrail(CurrentActor actor, AuditKey key, TimeProvider clock) : DbTransactionInterceptor, ISaveChangesInterceptor
{
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

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        if (Saved(eventData.Context) is { } db)
        {
            using var transaction = db.Database.BeginTransaction();
            transaction.Commit();
        }

        return result;
    }

    public async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (Saved(eventData.Context) is { } db)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return result;
    }

    public void SaveChangesFailed(DbContextErrorEventData eventData) => Undo(eventData.Context);

    public Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
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
    public InterceptionResult ThrowingConcurrencyException(ConcurrencyExceptionEventData eventData, InterceptionResult result)
    {
        Undo(eventData.Context);
        return result;
    }

    public ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(
        ConcurrencyExceptionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Undo(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult TransactionCommitting(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        if (Committing(transaction, eventData.Context) is { } lines)
        {
            using var locking = lines.LockHead();
            AuditHeadRow head;
            using (var reader = locking.ExecuteReader())
            {
                head = reader.Read() ? AuditLines.Read(reader) : throw AuditLines.NoHead();
            }

            foreach (var insert in lines.Inserts(head, Now()))
            {
                using (insert)
                {
                    insert.ExecuteNonQuery();
                }
            }
        }

        return result;
    }

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        if (Committing(transaction, eventData.Context) is { } lines)
        {
            await using var locking = lines.LockHead();
            AuditHeadRow head;
            await using (var reader = await locking.ExecuteReaderAsync(cancellationToken))
            {
                head = await reader.ReadAsync(cancellationToken) ? AuditLines.Read(reader) : throw AuditLines.NoHead();
            }

            foreach (var insert in lines.Inserts(head, Now()))
            {
                await using (insert)
                {
                    await insert.ExecuteNonQueryAsync(cancellationToken);
                }
            }
        }

        return result;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Forget(eventData.Context);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Forget(eventData.Context);

    public override Task TransactionRolledBackAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return Task.CompletedTask;
    }

    private static void Collect(DbContext? context)
    {
        if (context is not PortalDb db)
        {
            return;
        }

        db.Audit.BeginSave();
        foreach (var entry in db.ChangeTracker.Entries<IAuditSubject>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                && entry.Entity.Tell(entry.State, entry.State == EntityState.Added ? entry.CurrentValues : entry.OriginalValues) is { } happened)
            {
                db.Audit.Add(happened);
            }
        }
    }

    /// <returns>The session when it has saved nothing and so began no transaction, but has something to tell; else null.</returns>
    private static PortalDb? Saved(DbContext? context)
    {
        if (context is not PortalDb db)
        {
            return null;
        }

        db.Audit.EndSave();
        return db.Database.CurrentTransaction is null && !db.Audit.IsEmpty ? db : null;
    }

    private static void Undo(DbContext? context) => (context as PortalDb)?.Audit.UndoSave();

    private static void Forget(DbContext? context) => (context as PortalDb)?.Audit.Clear();

    private AuditLines? Committing(DbTransaction transaction, DbContext? context)
    {
        (context as PortalDb)?.Audit.ForgetDropped();
        return context is PortalDb { Audit.IsEmpty: false } db ? new AuditLines(transaction, db.Audit.Events, actor.Actor, key) : null;
    }

    // As it will be read again: the seal is over what is stored.
    private DateTimeOffset Now() => Instants.FromMicros(Instants.ToMicros(clock.GetUtcNow()));
}
