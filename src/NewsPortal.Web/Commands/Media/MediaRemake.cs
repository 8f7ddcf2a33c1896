using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Pictures;

namespace NewsPortal.Web.Commands.Media;

/// <summary>
/// Has the running server make what is missing of what is served of pictures: after the folder of it was lost, or after what
/// kept pictures from being made is mended. What is there stays as it is, for addresses promise the same bytes for ever.
/// </summary>
internal static class MediaRemake
{
    // Short transactions: editors save in between.
    private const int Batch = 200;

    /// <param name="onlyRefused">True for those that could not be made, or not in the lightest format.</param>
    /// <returns>How many pictures are to be made.</returns>
    internal static async Task<int> RunAsync(IServiceProvider services, string siteKey, bool onlyRefused, CancellationToken ct)
    {
        var count = 0;
        for (string? last = null; ;)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var batch = await db.Set<Asset>().Where(a => a.SiteKey == siteKey && a.Stage != null && a.Stage != PictureStage.Withheld
                    && (!onlyRefused || a.Fault != null) && (last == null || a.Path.CompareTo(last) > 0))
                .OrderBy(a => a.Path).Take(Batch).ToListAsync(ct);
            if (batch.Count == 0)
            {
                return count;
            }

            batch.ForEach(asset => asset.Enter(PictureStage.Waiting));
            await db.SaveChangesAsync(ct);
            count += batch.Count;
            last = batch[^1].Path;
        }
    }
}
