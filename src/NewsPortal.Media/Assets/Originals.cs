using System.Security.Cryptography;
using NewsPortal.Media.Storage;

namespace NewsPortal.Media.Assets;

/// <summary>Keeps files as they came. Of equal bytes there is one, whatever sites and names they have.</summary>
public sealed class Originals(IMediaStore store)
{
    /// <returns>The SHA-256 of the bytes, lower-case hex.</returns>
    /// <exception cref="IOException">The file cannot be read or kept.</exception>
    public async Task<string> KeepAsync(string sourcePath, CancellationToken ct)
    {
        string hash;
        await using (var source = File.OpenRead(sourcePath))
        {
            hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(source, ct));
        }

        await store.PutAsync(MediaKeys.Original(hash), sourcePath, ct);
        return hash;
    }
}
