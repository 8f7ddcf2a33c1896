using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Web;
using NewsPortal.Web.Databases;

namespace NewsPortal.Tests.Support;

/// <summary>Makes the tables in a database that has none.</summary>
internal static class Tables
{
    /// <summary>
    /// Makes a data folder in which commands of the program find their tables although the migration of a change is not made
    /// yet; does nothing otherwise.
    /// </summary>
    internal static async Task StandInAsync(string folder)
    {
        await using var services = new ServiceCollection()
            .AddLogging().AddRooms().AddDatabase(DatabaseAddress.Parse(null, folder)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        if (!db.Database.HasPendingModelChanges())
        {
            return;
        }

        Directory.CreateDirectory(folder);
        await db.Database.EnsureCreatedAsync();
        var history = db.GetService<IHistoryRepository>();
        await db.Database.ExecuteSqlRawAsync(history.GetCreateScript());
        foreach (var migration in db.Database.GetMigrations())
        {
            await db.Database.ExecuteSqlRawAsync(history.GetInsertScript(new HistoryRow(migration, "10.0")));
        }
    }

    internal static async Task CreateAsync(string address, CancellationToken ct)
    {
        await using var services = new ServiceCollection()
            .AddLogging().AddRooms().AddDatabase(DatabaseAddress.Parse(address, dataFolder: ".")).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PortalDb>().Database;

        // Between a change of the model and its migration one test fails, ModelSnapshotTests, and not all of them.
        if (database.HasPendingModelChanges())
        {
            await database.EnsureCreatedAsync(ct);
        }
        else
        {
            await database.MigrateAsync(ct);
        }
    }
}
