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
        var hash = await HashAsync(sourcePath, ct);
        await store.PutAsync(MediaKeys.Original(hash), sourcePath, ct);
        return hash;
    }

    /// <returns>What <see cref="KeepAsync"/> would return; nothing is kept.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<string> HashAsync(string sourcePath, CancellationToken ct)
    {
        await using var source = File.OpenRead(sourcePath);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(source, ct));
    }
}
