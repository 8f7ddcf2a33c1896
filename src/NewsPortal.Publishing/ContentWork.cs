using Microsoft.EntityFrameworkCore.Storage;
using NewsPortal.Content.Writing;
using NewsPortal.Data;

namespace NewsPortal.Publishing;

/// <summary>
/// A transaction that has its turn to write content: what it reads stays as read until its end. It joins the session's
/// open transaction, whose owner then commits. Disposed before it is committed, it changes nothing.
/// </summary>
internal sealed class ContentWork : IAsyncDisposable
{
    private readonly IDbContextTransaction? _own;

    private ContentWork(IDbContextTransaction? own) => _own = own;

    public static async Task<ContentWork> BeginAsync(PortalDb db, CancellationToken ct)
    {
        var work = new ContentWork(
            db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null);
        try
        {
            await ContentWriter.TakeTurnAsync(db, ct);
            return work;
        }
        catch
        {
            await work.DisposeAsync();
            throw;
        }
    }

    public Task CommitAsync(CancellationToken ct) => _own?.CommitAsync(ct) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
