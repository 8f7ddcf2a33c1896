using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;

namespace NewsPortal.Media.Assets;

/// <summary>Answers other rooms from the library.</summary>
internal sealed class FileFacts(PortalDb db) : IFileFacts
{
    private const int PathsPerQuery = 500;

    public async Task<IReadOnlyDictionary<string, string>> KnownAsync(string siteKey, IReadOnlyCollection<string> paths, CancellationToken ct)
    {
        var known = new Dictionary<string, string>();
        foreach (var some in paths.Distinct().Chunk(PathsPerQuery))
        {
            foreach (var file in await db.Set<Asset>().AsNoTracking().Where(a => a.SiteKey == siteKey && some.Contains(a.Path)).Select(a => new { a.Path, a.Sha256 }).ToListAsync(ct))
            {
                known[file.Path] = file.Sha256;
            }
        }

        return known;
    }

    public async Task<string> TextAsync(string siteKey, string path, CancellationToken ct) =>
        await db.Set<Asset>().AsNoTracking().Where(a => a.SiteKey == siteKey && a.Path == path).Select(a => a.Text).FirstOrDefaultAsync(ct) ?? "";
}
