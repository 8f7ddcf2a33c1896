using System.Security.Cryptography;

namespace NewsPortal.Media.Assets;

/// <summary>Where the bytes lie: one file for each SHA-256, outside the web root, written once.</summary>
public sealed class AssetFiles(MediaOptions options)
{
    /// <summary>Keeps a file's bytes.</summary>
    /// <returns>Their SHA-256, lower-case hex.</returns>
    public async Task<string> KeepAsync(string sourcePath, CancellationToken ct)
    {
        var bytes = await File.ReadAllBytesAsync(sourcePath, ct);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var target = PathOf(hash);
        if (!File.Exists(target))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var half = $"{target}.{Environment.ProcessId}.new";
            await File.WriteAllBytesAsync(half, bytes, ct);
            File.Move(half, target, overwrite: true);
        }

        return hash;
    }

    public string PathOf(string sha256) => Path.Combine(options.Folder, sha256[..2], sha256);
}

/// <param name="Folder">Outside the web root.</param>
public sealed record MediaOptions(string Folder);
