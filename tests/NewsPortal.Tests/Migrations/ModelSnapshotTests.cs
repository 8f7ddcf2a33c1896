using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Web;
using NewsPortal.Web.Databases;
using Xunit;

namespace NewsPortal.Tests.Migrations;

public sealed class ModelSnapshotTests
{
    [Theory]
    [InlineData("sqlite:unused.db")]
    [InlineData("Host=unused")]
    public void Every_change_of_the_model_has_its_migration(string address)
    {
        using var provider = new ServiceCollection()
            .AddLogging()
            .AddRooms()
            .AddDatabase(DatabaseAddress.Parse(address, dataFolder: "."))
            .BuildServiceProvider();
        using var scope = provider.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();

        Assert.False(
            db.Database.HasPendingModelChanges(),
            "The model differs from the last migration. Run tests/migrate.sh NAME and commit what it writes.");
    }
}
