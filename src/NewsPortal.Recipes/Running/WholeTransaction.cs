using NewsPortal.Data;

namespace NewsPortal.Recipes.Running;

/// <summary>All or nothing.</summary>
internal static class WholeTransaction
{
    /// <summary>Does the work in one transaction; when it fails, neither the database nor the session keeps anything of it.</summary>
    public static async Task<T> InTransactionAsync<T>(this PortalDb db, Func<Task<T>> work, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        try
        {
            var result = await work();
            await transaction.CommitAsync(ct);
            return result;
        }
        catch
        {
            await transaction.RollbackAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
            throw;
        }
        finally
        {
            await transaction.DisposeAsync();
        }
    }
}
