using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Pictures;

namespace NewsPortal.Media.Storage;

/// <summary>
/// Takes out of the store what no file of the library has any more: bytes that were replaced or deleted, what a failed import
/// or a crash has left, and what was made of a picture that is withheld. Whatever is younger than a day stays, for its row may
/// still be on its way; what is not ours is not touched.
/// </summary>
public sealed partial class StoreSweep(PortalDb db, IMediaStore store, TimeProvider clock)
{
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <returns>How many keys were removed.</returns>
    /// <exception cref="IOException">The store does not answer.</exception>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Grace;
        var removed = 0;
        (string Picture, bool IsShown) last = ("", true);
        await foreach (var stored in store.ListAsync(ct))
        {
            if (stored.WrittenAt >= before || KeyPattern().Match(stored.Key) is not { Success: true } key)
            {
                continue;
            }

            var (original, picture) = (key.Groups["original"].Value, key.Groups["picture"].Value);
            if (picture.Length > 0 && picture != last.Picture)
            {
                last = (picture, await IsShownAsync(picture, ct));
            }

            // A half of a file has neither.
            var isWanted = picture.Length > 0 ? last.IsShown : original.Length > 0 && await HasRowAsync(original, ct);
            if (!isWanted)
            {
                await store.RemoveAsync(stored.Key, ct);
                removed++;
            }
        }

        return removed;
    }

    private Task<bool> HasRowAsync(string sha256, CancellationToken ct) => db.Set<Asset>().AnyAsync(a => a.Sha256 == sha256, ct);

    private async Task<bool> IsShownAsync(string picture, CancellationToken ct)
    {
        // All hashes that begin so come before the letter g.
        var end = picture + "g";
        return await db.Set<Asset>()
            .FromSql($"SELECT * FROM assets WHERE sha256 >= {picture} AND sha256 < {end}")
            .AnyAsync(a => a.Stage != PictureStage.Withheld, ct);
    }

    // As MediaKeys makes them, and the halves that LocalStore was stopped in.
    [GeneratedRegex("^(?:[0-9a-f]{2}/(?<original>[0-9a-f]{64})|made/[0-9a-f]{2}/(?<picture>[0-9a-f]{32})/[^/]+|.+\\.[0-9a-f]{32}\\.new)\\z", RegexOptions.ExplicitCapture)]
    private static partial Regex KeyPattern();
}
