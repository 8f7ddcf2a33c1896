using NewsPortal.Media.Storage;
using NewsPortal.Tests.Media.Imaging;
using NewsPortal.Tests.Support;
using Xunit;
using Files = NewsPortal.Media.Assets.Library;

namespace NewsPortal.Tests.Media.Library;

public sealed class StoreSweepTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_no_file_has_any_more_goes_after_a_day_and_nothing_else(string database)
    {
        await using var shelf = await Shelf.OpenAsync(database);
        var kept = await shelf.AddAsync("a.jpg", Photo.Jpeg(400, 300));
        var shared = await shelf.AddAsync("b.csv", "a;b\n"u8.ToArray());
        await shelf.AddAsync("b.csv", "a;b\n"u8.ToArray(), "lai-chau");
        var deleted = await shelf.AddAsync("c.jpg", Photo.Jpeg(350, 300));
        await shelf.MakeAsync();
        await shelf.WithAsync<Files>(files => files.DeleteAsync(Shelf.Site, "b.csv", Ct));
        await shelf.WithAsync<Files>(files => files.DeleteAsync(Shelf.Site, "c.jpg", Ct));
        await shelf.Store.PutAsync("README", await shelf.FileAsync("not ours"u8.ToArray()), Ct);
        var half = MediaKeys.Original(kept.Sha256) + ".0123456789abcdef0123456789abcdef.new";
        await shelf.Store.PutAsync(half, await shelf.FileAsync("half"u8.ToArray()), Ct);

        // Young as it is, its row may still be on its way.
        Assert.Equal(0, await SweepAsync(shelf));
        shelf.PassADay();
        Assert.True(await SweepAsync(shelf) > 2);

        Assert.Null(await shelf.Store.FindAsync(MediaKeys.Original(deleted.Sha256), Ct));
        Assert.False(await shelf.HasMadeAsync(deleted.Sha256, "320.jpg"));
        Assert.Null(await shelf.Store.FindAsync(half, Ct));
        Assert.NotNull(await shelf.Store.FindAsync(MediaKeys.Original(kept.Sha256), Ct));
        Assert.True(await shelf.HasMadeAsync(kept.Sha256, "320.jpg"));
        Assert.NotNull(await shelf.Store.FindAsync(MediaKeys.Original(shared.Sha256), Ct));
        Assert.NotNull(await shelf.Store.FindAsync("README", Ct));
        Assert.Equal(0, await SweepAsync(shelf));
    }

    private static Task<int> SweepAsync(Shelf shelf) => shelf.WithAsync<StoreSweep, int>(sweep => sweep.RunAsync(Ct));
}
