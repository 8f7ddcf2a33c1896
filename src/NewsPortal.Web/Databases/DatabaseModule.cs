using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Reading;
using Npgsql;

namespace NewsPortal.Web.Databases;

/// <summary>Connects the rooms to one of the two databases.</summary>
internal static class DatabaseModule
{
    internal static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseAddress address)
    {
        services.AddSingleton(address).AddSingleton<DatabaseSetup>();
        return address.IsPostgres ? services.AddPostgres(address) : services.AddSqlite(address);
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services, DatabaseAddress address) => services
        .AddSingleton<IReadSource>(_ => new SqliteReadSource(address.ConnectionString))
        .AddSingleton<DbDataSource>(_ => SqliteFactory.Instance.CreateDataSource(address.ConnectionString))
        .AddDbContext<SqlitePortalDb>((provider, db) => db
            .UseSqlite(address.ConnectionString)
            .AddInterceptors(new SqliteSettings(), provider.GetRequiredService<ChangeFeed>(), provider.GetRequiredService<AuditTrail>()))
        .AddScoped<PortalDb>(provider => Always(provider.GetRequiredService<SqlitePortalDb>()));

    private static IServiceCollection AddPostgres(this IServiceCollection services, DatabaseAddress address) => services
        .AddSingleton<IReadSource, DbReadSource>()
        .AddSingleton<DbDataSource>(_ => NpgsqlDataSource.Create(address.ConnectionString))
        .AddDbContext<PostgresPortalDb>((provider, db) => db
            .UseNpgsql(provider.GetRequiredService<DbDataSource>())
            .AddInterceptors(provider.GetRequiredService<ChangeFeed>(), provider.GetRequiredService<AuditTrail>()))
        .AddScoped<PortalDb>(provider => Always(provider.GetRequiredService<PostgresPortalDb>()));

    // Without a transaction of its own a one-statement save would commit before the feed could be written.
    private static PortalDb Always(PortalDb db)
    {
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        return db;
    }
}
