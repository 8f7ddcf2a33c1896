using Microsoft.EntityFrameworkCore;

namespace NewsPortal.Data.Leases;

/// <summary>
/// Lets transactions that lock many of the same rows, each in an order of its own, follow one another: without a turn
/// PostgreSQL would end one of two as a deadlock. SQLite has one writer at a time anyway.
/// </summary>
public static class Turn
{
    /// <summary>
    /// Waits until no other transaction has the turn of this name, and keeps it until the session's transaction ends.
    /// What is read from then on is as the one before has left it.
    /// </summary>
    /// <exception cref="InvalidOperationException">The session has no open transaction.</exception>
    public static async Task TakeAsync(PortalDb db, string name, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A turn is taken inside a transaction.");
        }

        // The row says nothing; its lock is the turn.
        await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO leases (name, holder, expires_at) VALUES ({$"turn:{name}"}, '', 0)
             ON CONFLICT (name) DO UPDATE SET holder = leases.holder
             """, ct);
    }
}
