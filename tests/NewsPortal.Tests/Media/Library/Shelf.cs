using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Pictures;
using NewsPortal.Media.Storage;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Media.Library;

/// <summary>An installation with a store of its own, and somebody who puts files on it.</summary>
internal sealed class Shelf : IAsyncDisposable
{
    public const string Site = "quang-tri";

    private readonly string _folder = Directory.CreateTempSubdirectory("newsportal-shelf").FullName;
    private string _store = "";
    private TestDatabase? _db;

    public TestDatabase Db => _db!;

    public IMediaStore Store { get; private init; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Shelf> OpenAsync(string database, Action<IServiceCollection>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-store").FullName;
        var store = new LocalStore(folder);
        return new Shelf
        {
            Store = store,
            _store = folder,
            _db = await TestDatabase.CreateAsync(database, s =>
            {
                s.AddSingleton<IMediaStore>(store);
                configure?.Invoke(s);
            }),
        };
    }

    /// <summary>Does something with a service in a session of its own.</summary>
    public async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = Db.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task WithAsync<TService>(Func<TService, Task> work)
        where TService : notnull => WithAsync<TService, bool>(async service =>
        {
            await work(service);
            return true;
        });

    public Task<Asset> AddAsync(string path, byte[] bytes, string site = Site) =>
        WithAsync<NewsPortal.Media.Assets.Library, Asset>(async library => (await library.AddAsync(site, path, await FileAsync(bytes), Ct)).Asset);

    public async Task<string> FileAsync(byte[] bytes)
    {
        var file = Path.Combine(_folder, Guid.NewGuid().ToString("n"));
        await File.WriteAllBytesAsync(file, bytes, Ct);
        return file;
    }

    /// <summary>Makes everything that readers are served.</summary>
    public async Task MakeAsync()
    {
        while (await WithAsync<PictureRun, bool>(run => run.NextAsync(Ct)))
        {
        }
    }

    public Task<Asset?> FindAsync(string path, string site = Site) =>
        WithAsync<PortalDb, Asset?>(async db => await db.Set<Asset>().FindAsync([site, path], Ct));

    public Task ChangeAsync(string path, Action<Asset> change) => WithAsync<PortalDb>(async db =>
    {
        change((await db.Set<Asset>().FindAsync([Site, path], Ct))!);
        await db.SaveChangesAsync(Ct);
    });

    /// <summary>Until a day after anything was put into the store, whose times are those of the disk.</summary>
    public void PassADay() => Db.Clock.Advance(DateTimeOffset.UtcNow.AddHours(25) - Db.Clock.GetUtcNow());

    /// <returns>True when the file of that name was made of the picture.</returns>
    public async Task<bool> HasMadeAsync(string sha256, string name) =>
        await Store.FindAsync(MediaKeys.Made(MediaKeys.Picture(sha256), name), Ct) is not null;

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_store, recursive: true);
    }
}
