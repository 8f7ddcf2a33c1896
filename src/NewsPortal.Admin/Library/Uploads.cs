using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsPortal.Admin.Frame;
using NewsPortal.Media.Assets;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Library;

/// <summary>Files that people send: kept for a moment on this machine, looked at, and taken into the site's library.</summary>
public sealed class Uploads(Newsroom newsroom, Media.Assets.Library library)
{
    /// <summary>Of all files of one form together.</summary>
    public const long MaxRequestBytes = 256 << 20;

    private const int MaxName = 80;

    /// <summary>Takes a file into the library of the screen's site. Two files of one name are two files.</summary>
    /// <param name="file">Null or empty when nothing was chosen.</param>
    /// <param name="stem">Its path without the ending; null for the month and a name made of its own.</param>
    /// <returns>The file, and whether it was not there before; or the sentence that says why it is not taken, in the interface's language.</returns>
    public async Task<Upload> TakeAsync(IFormFile? file, CancellationToken ct, string? stem = null)
    {
        if (file is null || file.Length == 0)
        {
            return new Upload(null, false, newsroom.T["Choose a file that is not empty."]);
        }

        return await WithCopyAsync(file, async copy =>
        {
            try
            {
                var path = stem is null ? await PathOfAsync(file.FileName, copy, newsroom.Now, ct) : stem + Path.GetExtension(file.FileName).ToLowerInvariant();
                var (asset, isNew) = await library.AddAsync(newsroom.Site!.Key, path, copy, ct);
                return new Upload(asset, isNew, null);
            }
            catch (FileRefusedException refused)
            {
                return new Upload(null, false, RefusalWords.Of(refused, newsroom));
            }
            catch (PathTakenException)
            {
                return new Upload(null, false, newsroom.T["Another file has this name: give it another one and upload it again."]);
            }
        }, ct);
    }

    /// <summary>Does something with a copy of what was sent, which is gone afterwards.</summary>
    public static async Task<TResult> WithCopyAsync<TResult>(IFormFile file, Func<string, Task<TResult>> work, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(work);
        var copy = Path.Combine(Path.GetTempPath(), "np-" + Path.GetRandomFileName());
        try
        {
            await using (var stream = File.Create(copy))
            {
                await file.CopyToAsync(stream, ct);
            }

            return await work(copy);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    // The name ends with the first letters of the bytes' hash.
    private static async Task<string> PathOfAsync(string name, string file, DateTimeOffset now, CancellationToken ct)
    {
        var hash = (await Originals.HashAsync(file, ct))[..8];
        var slug = Slug.From(VietnameseText.Truncate(Path.GetFileNameWithoutExtension(name), MaxName));
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return string.Create(CultureInfo.InvariantCulture, $"{now:yyyy}/{now:MM}/{(slug.Length > 0 ? slug : "tep")}-{hash}{ending}");
    }
}

/// <summary>What became of a file that somebody sent.</summary>
/// <param name="Asset">Null when it was not taken.</param>
/// <param name="IsNew">False when the same file was there already.</param>
/// <param name="Refusal">A sentence in the interface's language; null when it was taken.</param>
public sealed record Upload(Asset? Asset, bool IsNew, string? Refusal);
