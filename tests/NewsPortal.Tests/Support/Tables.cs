using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Web;
using NewsPortal.Web.Databases;

namespace NewsPortal.Tests.Support;

/// <summary>Makes the tables in a database that has none.</summary>
internal static class Tables
{
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
