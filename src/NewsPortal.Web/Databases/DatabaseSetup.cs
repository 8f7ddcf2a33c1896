using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Web.Databases;

/// <summary>Brings the database to this version of the product.</summary>
public sealed class DatabaseSetup(PortalDb db)
{
    /// <summary>Applies the migrations that are missing.</summary>
    /// <exception cref="DatabaseException">Unreachable, read-only, or made by a newer version; one sentence each.</exception>
    public async Task UpdateAsync(CancellationToken ct)
    {
        try
        {
            var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToHashSet();
            var ours = db.Database.GetMigrations().ToList();
            if (applied.Except(ours).Any())
            {
                throw new DatabaseException("The database was made by a newer version of NewsPortal; install that version.");
            }

            // To find that nothing is missing, MigrateAsync would first compare the whole model with its snapshot.
            if (!ours.TrueForAll(applied.Contains))
            {
                await db.Database.MigrateAsync(ct);
            }
        }
        catch (DbException e)
        {
            throw new DatabaseException($"The database cannot be used: {e.Message}", e);
        }
    }
}
