using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Media.Consents;
using NewsPortal.Media.Pictures;

namespace NewsPortal.Media.Assets;

/// <summary>Work on what is said of files and on where they are put. How content names them never changes by it.</summary>
public sealed class LibraryDesk(PortalDb db)
{
    /// <summary>How many files may be changed at once.</summary>
    public const int Most = 2000;

    /// <returns>Null when the site has no such file. <see cref="Asset.Text"/> is left out.</returns>
    public Task<Asset?> FindAsync(string siteKey, string path, CancellationToken ct) =>
        db.Set<Asset>().AsNoTracking().Where(a => a.SiteKey == siteKey && a.Path == path).Select(Asset.WithoutText).SingleOrDefaultAsync(ct);

    /// <summary>Says of a file what people say of it. Crops are made anew where its point has moved.</summary>
    /// <param name="seen">The <see cref="AssetDetails.Mark"/> of what was there when the change was begun.</param>
    /// <returns>False when somebody else has changed it since; nothing is stored then.</returns>
    /// <exception cref="ArgumentException">Some of it cannot be kept; <see cref="AssetDetails.WhyNot"/> says what.</exception>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public async Task<bool> DescribeAsync(string siteKey, string path, AssetDetails details, string seen, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (details.WhyNot().Count > 0)
        {
            throw new ArgumentException("Ask first what is wrong with it.", nameof(details));
        }

        // Whoever changes what is made of a picture takes turns with those who withhold it.
        await using var transaction = await ConsentBook.BeginAsync(db, ct);
        var asset = await db.Set<Asset>().FindAsync([siteKey, path], ct) ?? throw new KeyNotFoundException($"The site “{siteKey}” has no file “{path}”.");
        if (AssetDetails.Of(asset).Mark != seen)
        {
            return false;
        }

        var focal = asset.Focal;
        details.Clean().Into(asset);
        if (asset.Focal != focal && asset.Stage is PictureStage.Shown or PictureStage.Complete)
        {
            asset.Enter(PictureStage.Waiting);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>Gives files of a site one more tag, or puts them into a folder.</summary>
    /// <param name="paths">Those that are not there are passed over.</param>
    /// <param name="withPapers">True for whoever keeps consents; papers are passed over otherwise.</param>
    /// <returns>How many files changed.</returns>
    /// <exception cref="ArgumentException">Tag or folder cannot be kept; <see cref="AssetDetails.WhyNot"/> says why.</exception>
    /// <exception cref="TooManyFilesException">They are more than <see cref="Most"/>.</exception>
    public Task<int> SortAsync(
        string siteKey, IReadOnlyList<string> paths, string? tag, string? folder, CancellationToken ct, bool withPapers = false) =>
        ChangeAsync(Find(siteKey, withPapers).Where(a => paths.Contains(a.Path)), was => was with
        {
            Tags = tag is null ? was.Tags : was.Tags + "\n" + tag,
            Folder = folder ?? was.Folder,
        }, ct);

    /// <summary>Calls a folder something else, or puts it into another, with everything below it.</summary>
    /// <param name="withPapers">True for whoever keeps consents; papers stay where they are otherwise.</param>
    /// <returns>How many files changed.</returns>
    /// <exception cref="ArgumentException">It cannot be called that, or would come to lie in itself.</exception>
    /// <exception cref="TooManyFilesException">They are more than <see cref="Most"/>.</exception>
    public Task<int> RenameFolderAsync(string siteKey, string from, string to, CancellationToken ct, bool withPapers = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(from);
        if (!LibraryPath.TryFolder(to, out var target) || target is null || target.StartsWith(from + "/", StringComparison.Ordinal))
        {
            throw new ArgumentException("No folder can be called that.", nameof(to));
        }

        var prefix = from + "/";
        var letters = prefix.EnumerateRunes().Count();
        return ChangeAsync(
            Find(siteKey, withPapers).Where(a => a.Folder == from || (a.Folder ?? a.Path).Substring(0, letters) == prefix),
            was => was, ct, folder => folder == from ? target : target + folder[from.Length..]);
    }

    private IQueryable<Asset> Find(string siteKey, bool withPapers) => db.Set<Asset>().AsNoTracking().Where(a => a.SiteKey == siteKey
        && (withPapers || !db.Set<Consent>().Any(c => c.DocumentSha256 == a.Sha256 || (c.SiteKey == a.SiteKey && c.Document == a.Path))));

    private async Task<int> ChangeAsync(
        IQueryable<Asset> which, Func<AssetDetails, AssetDetails> change, CancellationToken ct, Func<string, string>? place = null)
    {
        await using var transaction = await ConsentBook.BeginAsync(db, ct);
        var assets = await which.OrderBy(a => a.Path).Select(Asset.WithoutText).Take(Most + 1).ToListAsync(ct);
        if (assets.Count > Most)
        {
            throw new TooManyFilesException();
        }

        // Only what changes is written, so the text that was not read stays.
        db.AttachRange(assets);
        var changed = 0;
        foreach (var asset in assets)
        {
            var was = AssetDetails.Of(asset);
            var now = change(was);
            now = (place is null ? now : now with { Folder = place(asset.FolderName) }).Clean();
            if (now.WhyNot().Count > 0)
            {
                throw new ArgumentException($"“{asset.Path}” cannot be changed so.");
            }

            now.Into(asset);
            changed += now == was ? 0 : 1;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return changed;
    }
}
