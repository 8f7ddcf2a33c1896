using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Web;
using NewsPortal.Web.Databases;
using Npgsql;
using Xunit;

namespace NewsPortal.Tests.Support;

/// <summary>
/// A database of a test's own with all tables in it, and the application's services on it. A copy of one that is made
/// once per run. Gone when disposed.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly DatabaseAddress _parsed;

    private TestDatabase(string address, Action<IServiceCollection>? configure)
    {
        Address = address;
        _parsed = DatabaseAddress.Parse(address, dataFolder: ".");
        var services = new ServiceCollection().AddLogging().AddRooms().AddDatabase(_parsed).AddSingleton<TimeProvider>(Clock).AddSingleton(TestKey.New());
        configure?.Invoke(services);
        Services = services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>As an operator writes it: what the command line and <see cref="DatabaseAddress.Parse"/> take.</summary>
    public string Address { get; }

    public TestClock Clock { get; } = new();

    public ServiceProvider Services { get; }

    /// <param name="database">One of <see cref="Databases.All"/>. PostgreSQL skips the test where there is none.</param>
    /// <param name="configure">Services to add to those of the rooms, or to replace.</param>
    public static async Task<TestDatabase> CreateAsync(
        string database, Action<IServiceCollection>? configure = null)
    {
        var ct = TestContext.Current.CancellationToken;
        return new TestDatabase(
            database == Databases.Sqlite ? await SqliteCopies.NewAsync(ct) : await PostgresCopies.NewAsync(ct), configure);
    }

    /// <summary>The same without tables, for what sets the database up itself.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(string database)
    {
        var ct = TestContext.Current.CancellationToken;
        return new TestDatabase(
            database == Databases.Sqlite ? SqliteCopies.Empty() : await PostgresCopies.EmptyAsync(ct), configure: null);
    }

    /// <summary>Does something in a session of its own, as one request would.</summary>
    public async Task InSessionAsync(Func<PortalDb, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    /// <inheritdoc cref="InSessionAsync(Func{PortalDb, Task})"/>
    public async Task<T> InSessionAsync<T>(Func<PortalDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    /// <summary>Ends all sessions on this PostgreSQL database, as a restart of the server does.</summary>
    public Task CutConnectionsAsync(CancellationToken ct) =>
        PostgresCopies.CutConnectionsAsync(new NpgsqlConnectionStringBuilder(_parsed.ConnectionString).Database!, ct);

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (_parsed.IsPostgres)
        {
            await PostgresCopies.DropAsync(new NpgsqlConnectionStringBuilder(_parsed.ConnectionString).Database!);
        }
        else
        {
            SqliteCopies.Delete(new SqliteConnectionStringBuilder(_parsed.ConnectionString).DataSource);
        }
    }
}
