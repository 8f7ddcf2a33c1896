using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media.Consents;
using NewsPortal.Media.Pictures;
using NewsPortal.Vietnamese;

namespace NewsPortal.Media.Assets;

/// <summary>Finds files of a site by their words, folder and kind.</summary>
public sealed class LibrarySearch(PortalDb db)
{
    private const int AtOnce = 500;

    /// <param name="Text">Words that all have to be found, with or without marks; empty for any.</param>
    /// <param name="Folder">Without a slash at the end; empty for all, folders below it too.</param>
    /// <param name="Tag">Exactly; null for any.</param>
    /// <param name="ArePictures">True for pictures alone, false for other files alone, null for both.</param>
    /// <param name="LacksAlt">True for pictures that say nothing to those who do not see them.</param>
    /// <param name="ConsentEndsBefore">Pictures that are withheld, or that a consent holds up no longer than to the day before this one; null for any.</param>
    /// <param name="Papers">True for papers of consents alone, false for all but them.</param>
    public sealed record Query(
        string Text = "", string Folder = "", string? Tag = null, bool? ArePictures = null, bool LacksAlt = false,
        DateOnly? ConsentEndsBefore = null, bool Papers = false);

    /// <returns>One page, the newest first, and how many there are in all. <see cref="Asset.Text"/> is left out.</returns>
    public async Task<(IReadOnlyList<Asset> Assets, int Total)> FindAsync(string siteKey, Query query, int skip, int take, CancellationToken ct)
    {
        var found = Find(siteKey, query);
        return (await found.OrderByDescending(a => a.CreatedAt).ThenBy(a => a.Path).Skip(skip).Take(take)
            .Select(Asset.WithoutText).ToListAsync(ct), await found.CountAsync(ct));
    }

    /// <returns>All of them, the newest first, read in parts, so that no reader holds the database meanwhile. <see cref="Asset.Text"/> is left out.</returns>
    /// <param name="atOnce">How many are read together.</param>
    public async IAsyncEnumerable<Asset> AllAsync(string siteKey, Query query, int atOnce = AtOnce, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var found = Find(siteKey, query);
        for (Asset? last = null; ;)
        {
            var (at, path) = (last?.CreatedAt, last?.Path);
            var rest = last is null ? found : found.Where(a => a.CreatedAt <= at && (a.CreatedAt < at || a.Path.CompareTo(path) > 0));
            var assets = await rest.OrderByDescending(a => a.CreatedAt).ThenBy(a => a.Path).Take(atOnce).Select(Asset.WithoutText).ToListAsync(ct);
            foreach (var asset in assets)
            {
                yield return last = asset;
            }

            if (assets.Count < atOnce)
            {
                yield break;
            }
        }
    }

    /// <returns>How many there are.</returns>
    public Task<int> CountAsync(string siteKey, Query query, CancellationToken ct) => Find(siteKey, query).CountAsync(ct);

    /// <returns>How many files there are beside the papers of consents, and their bytes together.</returns>
    public async Task<(int Count, long Bytes)> SizeAsync(string siteKey, CancellationToken ct) =>
        (await CountAsync(siteKey, new Query(), ct), await Find(siteKey, new Query()).SumAsync(a => a.Bytes, ct));

    /// <summary>Whether a file is the paper of a consent, by its name or by its bytes.</summary>
    public Task<bool> IsPaperAsync(Asset asset, CancellationToken ct) =>
        db.Set<Consent>().AnyAsync(c => c.DocumentSha256 == asset.Sha256 || (c.SiteKey == asset.SiteKey && c.Document == asset.Path), ct);

    private IQueryable<Asset> Find(string siteKey, Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = db.Set<Asset>().AsNoTracking().Where(a => a.SiteKey == siteKey
            && db.Set<Consent>().Any(c => c.DocumentSha256 == a.Sha256 || (c.SiteKey == a.SiteKey && c.Document == a.Path)) == query.Papers);
        foreach (var word in VietnameseText.Fold(query.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(a => a.Search.Contains(word));
        }

        if (query.Folder.Length > 0)
        {
            var (folder, prefix) = (query.Folder, query.Folder + "/");
            var letters = prefix.EnumerateRunes().Count();

            // StartsWith is LIKE on SQLite, which takes A for a.
            found = found.Where(a => a.Folder == folder || (a.Folder ?? a.Path).Substring(0, letters) == prefix);
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

        if (query.LacksAlt)
        {
            found = found.Where(a => a.Stage != null && (a.Alt == null || a.Alt == ""));
        }

        if (query.ConsentEndsBefore is { } day)
        {
            found = found.Where(a => a.Stage == PictureStage.Withheld
                || (a.Stage != null && db.Set<Consent>().Any(c => c.Sha256 == a.Sha256 && c.WithdrawnAt == null && c.ExpiresOn < day)));
        }

        return found;
    }

    /// <returns>All folders of the site, in the order of their names.</returns>
    public async Task<IReadOnlyList<string>> FoldersAsync(string siteKey, CancellationToken ct)
    {
        var kept = Find(siteKey, new Query());
        var paths = await kept.Where(a => a.Folder == null && EF.Functions.Like(a.Path, "%/%")).Select(a => a.Path).ToListAsync(ct);
        var folders = await kept.Where(a => a.Folder != null && a.Folder != "").Select(a => a.Folder!).Distinct().ToListAsync(ct);
        return [.. paths.Concat(folders.Select(f => f + "/")).SelectMany(FoldersOf).Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }
}
