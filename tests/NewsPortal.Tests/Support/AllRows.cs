using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsPortal.Data;
using Xunit;

namespace NewsPortal.Tests.Support;

/// <summary>Everything a database holds, to compare two of them or one with itself.</summary>
internal static class AllRows
{
    /// <returns>A line for each row of each table, in an order of their own.</returns>
    internal static Task<List<string>> ReadAsync(TestDatabase test) => test.InSessionAsync(async db =>
    {
        var lines = new List<string>();
        foreach (var table in db.Model.GetEntityTypes())
        {
            lines.AddRange(await ReadAsync(db, table));
        }

        return lines.Order(StringComparer.Ordinal).ToList();
    });

    private static async Task<List<string>> ReadAsync(PortalDb db, IEntityType table)
    {
        var ct = TestContext.Current.CancellationToken;
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", table.GetProperties().Select(p => $"\"{p.GetColumnName()}\""))} FROM {table.GetTableName()}";
        await using var reader = await command.ExecuteReaderAsync(ct);
        var lines = new List<string>();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync(ct))
        {
            reader.GetValues(values);
            lines.Add($"{table.GetTableName()}: {string.Join(" | ", values)}");
        }

        return lines;
    }
}
