using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsPortal.Data;
using NewsPortal.Data.Writing;
using Npgsql;

namespace NewsPortal.Web.Databases;

/// <summary>The session on PostgreSQL, owner of that database's migrations.</summary>
public sealed class PostgresPortalDb(DbContextOptions<PostgresPortalDb> options, IEnumerable<IModelPart> parts)
    : PortalDb(options, parts)
{
    public override async Task<IAsyncDisposable> BeginReadAsync(CancellationToken ct) =>
        await Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

    // COPY knows no conflicts.
    protected override IRowInsert NewInsert(InsertText text) => text.Conflict.Length == 0
        ? new PostgresRowCopy((NpgsqlConnection)Database.GetDbConnection(), text)
        : new PostgresRowInsert((NpgsqlConnection)Database.GetDbConnection(), text);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        // Text compares by bytes, as SQLite does it; Vietnamese order is a sort key.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(IsText))
        {
            property.SetCollation("C");
        }
    }

    // The type mapping would say it, but it cannot be asked before the model is finished.
    private static bool IsText(IMutableProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType)
            == typeof(string)
        && property.FindAnnotation(RelationalAnnotationNames.ColumnType)?.Value is null or "text";
}
