using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsPortal.Data;
using NewsPortal.Data.Feed;
using NewsPortal.Media.Pictures;
using NewsPortal.Search.Feeding;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;
using NewsPortal.Tests.Support;
using NewsPortal.Web;
using NewsPortal.Web.Commands;
using NewsPortal.Web.Databases;
using Xunit;

namespace NewsPortal.Tests.Portal;

/// <summary>
/// The application with the six sample sites on a free port of this process, on a copy of a data folder that is filled
/// once per run. Its canonical address is <see cref="Base"/> and never the one it listens on.
/// </summary>
public sealed class TestPortal : IAsyncDisposable
{
    /// <summary>The canonical address of the umbrella, without a slash at the end.</summary>
    public const string Base = "https://tin.mau.vn";

    /// <summary>Another registered host of the umbrella.</summary>
    public const string OtherHost = "cong.mau.vn";

    /// <summary>The site that is measured, and by whom.</summary>
    public const string MeasuredSite = "hcwa";
    public const string MeasurementHost = "do-luong.mau.vn";

    public static readonly IReadOnlyList<string> SiteKeys =
        ["tong-hop", "quang-tri", "lai-chau", "dong-nai", "hcwa", "kon-tum"];

    private static readonly DirectoryInfo Folders = NewFolder();
    private static readonly Lazy<Task<string>> Original = new(SetUpAsync);

    private readonly Action<IServiceCollection>? _configure;
    private WebApplication _app;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private TestPortal(WebApplication app, string folder, Action<IServiceCollection>? configure)
    {
        (_app, _configure) = (app, configure);
        DataFolder = folder;
        Address = new Uri(app.Urls.Single());
        _client.BaseAddress = Address;
    }

    /// <summary>Where it listens: <c>http://127.0.0.1:41234/</c>.</summary>
    public Uri Address { get; }

    public string DataFolder { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="configure">Services to add or to replace.</param>
    /// <param name="prepare">Done to the copied installation before it starts, such as an import.</param>
    public static async Task<TestPortal> StartAsync(
        Action<IServiceCollection>? configure = null, Func<string, Task>? prepare = null)
    {
        var folder = Path.Combine(Folders.FullName, Guid.NewGuid().ToString("N"));
        Copy(await Original.Value, folder);
        if (prepare is not null)
        {
            await prepare(folder);
        }

        var portal = new TestPortal(await ServeAsync(folder, "http://127.0.0.1:0", configure), folder, configure);
        await portal.IndexedAsync();
        return portal;
    }

    /// <summary>Ends the application and starts it again at the same address, as an operator does it.</summary>
    public async Task RestartAsync(Func<Task> meanwhile)
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await meanwhile();
        _app = await ServeAsync(DataFolder, Address.ToString(), _configure);
    }

    private static async Task<WebApplication> ServeAsync(string folder, string address, Action<IServiceCollection>? configure)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PortalApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        var app = PortalApp.Create(builder, new PortalOptions(folder, null), configure);
        await app.StartAsync();
        return app;
    }

    /// <summary>Types a command of the program for an installation, and expects that it succeeds.</summary>
    public static async Task RunCommandAsync(string folder, params string[] words)
    {
        await using var said = new StringWriter();
        var code = await CommandLine.RunAsync([.. words, "--data", folder], new Terminal(said, said, isWatched: false));
        Assert.True(code == CommandLine.Done, said.ToString());
    }

    /// <summary>Makes everything of an installation's pictures that readers are served.</summary>
    public static async Task MakePicturesAsync(string folder)
    {
        await using var installation = await Installation.OpenAsync(new PortalOptions(folder, null), "test", CancellationToken.None);
        await using var scope = installation.Services.CreateAsyncScope();
        while (await scope.ServiceProvider.GetRequiredService<PictureRun>().NextAsync(CancellationToken.None))
        {
        }
    }

    /// <summary>Asks for a path, and follows no redirection.</summary>
    /// <param name="host">What the Host header says; null for the address it listens on.</param>
    public async Task<Answer> AskAsync(string path, string? host = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(Address, path));
        request.Headers.Host = host;
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(path, response);
    }

    /// <summary>Does something in a session of its own, as one request would.</summary>
    public async Task<T> InSessionAsync<T>(Func<PortalDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<PortalDb>());
    }

    /// <summary>Waits until search knows all that was committed.</summary>
    public async Task IndexedAsync()
    {
        var end = await InSessionAsync(db => db.Set<Change>().MaxAsync(c => c.Sequence));
        var live = Services.GetRequiredService<LiveIndex>();
        for (var tries = 0; ; tries++)
        {
            using (var snapshot = live.Snapshot())
            {
                if (snapshot?.Sequence >= end && !live.IsFilling)
                {
                    return;
                }
            }

            Assert.True(tries < 600, $"The index does not reach the end of the feed: {live.Fault}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        ForgetConnections(DataFolder);
        Directory.Delete(DataFolder, recursive: true);
    }

    private static async Task<string> SetUpAsync()
    {
        var folder = Path.Combine(Folders.FullName, "original");
        await Tables.StandInAsync(folder);
        await RunCommandAsync(folder, "setup");
        await using (var installation = await Installation.OpenAsync(new PortalOptions(folder, null), "test", CancellationToken.None))
        {
            await installation.Services.InSessionAsync(async db =>
            {
                await ChangeAsync(db, "tong-hop", s => s with { BaseUrl = Base, Hosts = ["127.0.0.1", "tin.mau.vn", OtherHost] });
                await ChangeAsync(db, MeasuredSite, s => s with { MeasurementHosts = [MeasurementHost] });
                await db.SaveChangesAsync();

                // In the samples every meeting has its report; here one still waits for it.
                await db.Database.ExecuteSqlRawAsync(
                    """
                    DELETE FROM item_links WHERE kind = 'Article.Meeting'
                    AND target_id IN (SELECT id FROM items WHERE site_key = 'dong-nai' AND content_type = 'Meeting')
                    """);
                return await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            });
        }

        await MakePicturesAsync(folder);
        await RunCommandAsync(folder, "search", "reindex");
        ForgetConnections(folder);
        return folder;
    }


    private static async Task ChangeAsync(PortalDb db, string key, Func<SiteSettings, SiteSettings> change)
    {
        var site = await db.Set<Site>().SingleAsync(s => s.Key == key);
        site.Write(change(site.Read()));
    }

    private static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories).Prepend(from))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }

    private static void ForgetConnections(string folder)
    {
        using var connection = new SqliteConnection(DatabaseAddress.Parse(null, folder).ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static DirectoryInfo NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-portals-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder;
    }
}
