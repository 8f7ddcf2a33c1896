using System.Runtime.CompilerServices;

namespace NewsPortal.Media.Storage;

/// <summary>A folder of this machine, or one that several machines share.</summary>
/// <param name="folder">Made when the first file comes.</param>
public sealed class LocalStore(string folder) : IMediaStore
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    public async Task PutAsync(string key, string sourcePath, CancellationToken ct)
    {
        var target = PathOf(key);
        if (File.Exists(target))
        {
            MakeYoung(target);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var half = $"{target}.{Guid.NewGuid():n}.new";
        try
        {
            await using (var source = File.OpenRead(sourcePath))
            await using (var file = File.Create(half))
            {
                await source.CopyToAsync(file, ct);
                file.Flush(flushToDisk: true);
            }

            File.Move(half, target, overwrite: true);
        }
        catch
        {
            File.Delete(half);
            throw;
        }
    }

    public Task<StoredFile?> FindAsync(string key, CancellationToken ct)
    {
        var file = new FileInfo(PathOf(key));
        return Task.FromResult(file.Exists ? new StoredFile(file.Length, file.FullName, file.OpenRead) : null);
    }

    public Task<LocalCopy?> FetchAsync(string key, CancellationToken ct)
    {
        var path = PathOf(key);
        return Task.FromResult(File.Exists(path) ? new LocalCopy(path, isTemporary: false) : null);
    }

    public async IAsyncEnumerable<StoredKey> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        foreach (var file in Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*", Everything) : [])
        {
            ct.ThrowIfCancellationRequested();
            yield return new StoredKey(
                Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), file.LastWriteTimeUtc);
        }
    }

    public Task RemoveAsync(string prefix, CancellationToken ct)
    {
        var path = PathOf(prefix);
        if (prefix.EndsWith('/') && Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else if (File.Exists(path))
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
    }

    private static void MakeYoung(string file)
    {
        try
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow);
        }
        catch (UnauthorizedAccessException)
        {
            // Only its owner may say so; a file that an import of somebody else has put there is no less there.
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key.Replace('/', Path.DirectorySeparatorChar));
}
