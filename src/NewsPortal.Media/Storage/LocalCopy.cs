namespace NewsPortal.Media.Storage;

/// <summary>A file of this machine that holds the bytes of a key.</summary>
/// <param name="path">Not to be written to.</param>
/// <param name="isTemporary">True when it goes on disposal.</param>
public sealed class LocalCopy(string path, bool isTemporary) : IDisposable
{
    public string Path => path;

    public void Dispose()
    {
        if (isTemporary)
        {
            File.Delete(path);
        }
    }
}
