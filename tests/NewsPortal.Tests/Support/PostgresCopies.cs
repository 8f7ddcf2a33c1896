using Npgsql;
using Xunit;

namespace NewsPortal.Tests.Support;

/// <summary>
/// Databases on the server that NEWSPORTAL_TEST_POSTGRES names (tests/run.sh starts one), each a copy of the first,
/// which holds the tables.
/// </summary>
internal static class PostgresCopies
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("NEWSPORTAL_TEST_POSTGRES");

    private static readonly Lazy<Task<string>> Original = new(MakeOriginalAsync);

    internal static Task<string> EmptyAsync(CancellationToken ct) => CreateAsync("template0", ct);

    internal static async Task<string> NewAsync(CancellationToken ct)
    {
        Assert.SkipWhen(
            string.IsNullOrEmpty(Server), "NEWSPORTAL_TEST_POSTGRES names no PostgreSQL server; tests/run.sh starts one.");
        return await CreateAsync(await Original.Value.WaitAsync(ct), ct);
    }

    internal static Task DropAsync(string name) =>
        ExecuteAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)", CancellationToken.None);

    internal static Task CutConnectionsAsync(string name, CancellationToken ct) =>
        ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'", ct);

    private static async Task<string> CreateAsync(string template, CancellationToken ct)
    {
        Assert.SkipWhen(
            string.IsNullOrEmpty(Server), "NEWSPORTAL_TEST_POSTGRES names no PostgreSQL server; tests/run.sh starts one.");
        var name = $"newsportal_test_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\"", ct);
        return new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString;
    }

    private static async Task<string> MakeOriginalAsync()
    {
        var address = await CreateAsync("template0", CancellationToken.None);
        await Tables.CreateAsync(address, CancellationToken.None);
        var name = new NpgsqlConnectionStringBuilder(address).Database!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DropAsync(name).GetAwaiter().GetResult();
        return name;
    }

    private static async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        // Not pooled: a database that is copied or dropped must have no session left on it.
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
