using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NewsPortal.Web.Databases;

namespace NewsPortal.MigrationTool;

/// <summary>The PostgreSQL model without a server behind it.</summary>
public sealed class PostgresPortalDbFactory : IDesignTimeDbContextFactory<PostgresPortalDb>
{
    public PostgresPortalDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresPortalDb>().UseNpgsql("Host=none").Options, Rooms.Parts());
}
