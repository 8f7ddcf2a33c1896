using NewsPortal.Content.Audit;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Reading;
using NewsPortal.Web.Databases;

namespace NewsPortal.Web.Commands;

/// <summary>The rooms on their database, for commands that serve nothing.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Installation(PortalOptions options, string command) => _services = new ServiceCollection()
        .AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace))
        .AddRooms(options)
        .AddScoped(_ => new CurrentActor { Actor = Acting(command) })
        .AddDatabase(DatabaseAddress.Parse(options.Database, options.DataFolder))
        .BuildServiceProvider();

    internal IServiceProvider Services => _services;

    /// <summary>Opens it, making what is missing: the folder, the database and its tables.</summary>
    /// <param name="command">What was typed, for the audit log: <c>import tin.json</c>.</param>
    internal static async Task<Installation> OpenAsync(PortalOptions options, string command, CancellationToken ct)
    {
        var installation = new Installation(options, command);
        try
        {
            await PrepareAsync(installation.Services, options, ct);
            return installation;
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens one that is there.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    internal static Task<Installation> OpenExistingAsync(PortalOptions options, string command, CancellationToken ct)
    {
        var address = DatabaseAddress.Parse(options.Database, options.DataFolder);
        return address.IsPostgres || File.Exists(address.FilePath) ? OpenAsync(options, command, ct)
            : throw new CommandException($"There is no database {address.FilePath}; “serve” or “setup” makes one, “setup --recipe FILE” from a file.");
    }

    /// <summary>Who acts when a command is typed: the user of this machine.</summary>
    internal static Actor Acting(string command) => new("command", $"{command} ({Environment.UserName})");

    /// <summary>Makes what is missing: the folder, the database and its tables, the audit log's key and beginning.</summary>
    /// <exception cref="CommandException">The folder cannot be made.</exception>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    /// <exception cref="AuditKeyException">The audit log's key is missing, damaged or another.</exception>
    internal static async Task PrepareAsync(IServiceProvider services, PortalOptions options, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(options.DataFolder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The data folder cannot be made: {e.Message}", e);
        }

        await services.GetRequiredService<DatabaseSetup>().UpdateAsync(ct);
        if (!await services.GetRequiredService<AuditOpening>().OpenAsync(ct))
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LogBeginning>().RunAsync(ct);
        }
    }

    /// <returns>True as long as no recipe has run.</returns>
    internal static async Task<bool> IsEmptyAsync(IServiceProvider services, CancellationToken ct) =>
        await services.GetRequiredService<PublicDb>().ListAsync(
            "SELECT 1 WHERE EXISTS (SELECT 1 FROM sites) OR EXISTS (SELECT 1 FROM content_definitions)", _ => true, ct) is [];

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

internal static class SessionExtensions
{
    /// <summary>Does something in a session of its own.</summary>
    internal static async Task<T> InSessionAsync<T>(this IServiceProvider services, Func<PortalDb, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }
}
