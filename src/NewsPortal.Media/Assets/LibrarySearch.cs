using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Vietnamese;

namespace NewsPortal.Media.Assets;

/// <summary>Finds files of a site by their words, folder and kind.</summary>
public sealed class LibrarySearch(PortalDb db)
{
    /// <param name="Text">Words that all have to be found, with or without marks; empty for any.</param>
    /// <param name="Folder">Without a slash at the end; empty for all, folders below it too.</param>
    /// <param name="Tag">Exactly; null for any.</param>
    /// <param name="ArePictures">True for pictures alone, false for other files alone, null for both.</param>
    public sealed record Query(string Text = "", string Folder = "", string? Tag = null, bool? ArePictures = null);

    /// <returns>One page, the newest first, and how many there are in all. <see cref="Asset.Text"/> is left out.</returns>
    public async Task<(IReadOnlyList<Asset> Assets, int Total)> FindAsync(string siteKey, Query query, int skip, int take, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = db.Set<Asset>().AsNoTracking().Where(a => a.SiteKey == siteKey);
        foreach (var word in VietnameseText.Fold(query.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(a => a.Search.Contains(word));
        }

        if (query.Folder.Length > 0)
        {
            var prefix = query.Folder + "/";
            var letters = prefix.EnumerateRunes().Count();

            // StartsWith is LIKE on SQLite, which takes A for a.
            found = found.Where(a => a.Path.Substring(0, letters) == prefix);
        }

        if (query.Tag is { } tag)
        {
            var line = $"\n{tag}\n";
            found = found.Where(a => ("\n" + a.Tags + "\n").Contains(line));
        }

        if (query.ArePictures is { } pictures)
        {
            found = found.Where(a => a.Stage != null == pictures);
        }

        return (await found.OrderByDescending(a => a.CreatedAt).ThenBy(a => a.Path).Skip(skip).Take(take)
            .Select(Asset.WithoutText).ToListAsync(ct), await found.CountAsync(ct));
    }

    /// <returns>All folders of the site, in the order of their names.</returns>
    public async Task<IReadOnlyList<string>> FoldersAsync(string siteKey, CancellationToken ct)
    {
        var paths = await db.Set<Asset>().AsNoTracking().Where(a => a.SiteKey == siteKey && EF.Functions.Like(a.Path, "%/%")).Select(a => a.Path).ToListAsync(ct);
        return [.. paths.SelectMany(FoldersOf).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }
}
