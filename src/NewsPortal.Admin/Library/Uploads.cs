using Microsoft.AspNetCore.Http;
using NewsPortal.Admin.Frame;
using NewsPortal.Media.Assets;

namespace NewsPortal.Admin.Library;

/// <summary>Files that people send: kept for a moment on this machine, looked at, and taken into the site's library.</summary>
public sealed class Uploads(Newsroom newsroom, Media.Assets.Library library)
{
    /// <summary>Of all files of one form together.</summary>
    public const long MaxRequestBytes = 256 << 20;

    /// <summary>Takes a file into the library of the screen's site. Two files of one name are two files.</summary>
    /// <param name="file">Null or empty when nothing was chosen.</param>
    /// <returns>The file, and whether it was not there before; or the sentence that says why it is not taken, in the interface's language.</returns>
    public async Task<Upload> TakeAsync(IFormFile? file, CancellationToken ct) => await TryAsync(file, async copy =>
    {
        var path = await LibraryName.OfAsync(file!.FileName, copy, newsroom.Now, ct);
        var (asset, isNew) = await library.AddAsync(newsroom.Site!.Key, path, copy, ct);
        return new Upload(asset, isNew, null);
    }, ct);

    /// <summary>Brings a file that is stored with something else: see <see cref="Media.Assets.Library.BringAsync"/>.</summary>
    /// <param name="stem">Its path without the ending.</param>
    /// <returns>The file; or why it is not taken, as <see cref="TakeAsync"/> says it.</returns>
    public async Task<Upload> BringAsync(IFormFile? file, string stem, CancellationToken ct) => await TryAsync(file, async copy =>
        new Upload(await library.BringAsync(newsroom.Site!.Key, stem + Path.GetExtension(file!.FileName).ToLowerInvariant(), copy, ct), true, null), ct);

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

    private async Task<Upload> TryAsync(IFormFile? file, Func<string, Task<Upload>> take, CancellationToken ct)
    {
        if (file is null || file.Length == 0)
        {
            return new Upload(null, false, newsroom.T["Choose a file that is not empty."]);
        }

        return await WithCopyAsync(file, async copy =>
        {
            try
            {
                return await take(copy);
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
}

/// <summary>What became of a file that somebody sent.</summary>
/// <param name="Asset">Null when it was not taken.</param>
/// <param name="IsNew">False when the same file was there already.</param>
/// <param name="Refusal">A sentence in the interface's language; null when it was taken.</param>
public sealed record Upload(Asset? Asset, bool IsNew, string? Refusal);
