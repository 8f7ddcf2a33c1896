using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Web.Databases;

/// <summary>The session on PostgreSQL, owner of that database's migrations.</summary>
public sealed class PostgresPortalDb(DbContextOptions<PostgresPortalDb> options, IEnumerable<IModelPart> parts)
    : PortalDb(options, parts)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        // Text compares by bytes, as SQLite does it; Vietnamese order is a sort key.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties())
            .Where(p => p.GetTypeMapping().Converter?.ProviderClrType == typeof(string) || p.ClrType == typeof(string)))
        {
            property.SetCollation("C");
        }
    }
}
