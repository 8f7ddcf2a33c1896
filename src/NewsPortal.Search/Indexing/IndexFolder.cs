namespace NewsPortal.Search;

/// <summary>
/// The files of an index. A file is written under a temporary name and gets its own when the disk has it, so that
/// every name stands for whole bytes.
/// </summary>
/// <param name="create">Opens a new file for writing; tests give one that fills up.</param>
internal sealed class IndexFolder(string path, Func<string, Stream>? create = null)
{
    private const string Unfinished = ".tmp";
    private const int BufferSize = 1 << 16;

    public string PathOf(string name) => Path.Combine(path, name);

    public Stream Create(string name) => (create ?? OpenNew)(PathOf(name + Unfinished));

    /// <summary>Gives a written file its name.</summary>
    public void Publish(string name) => File.Move(PathOf(name + Unfinished), PathOf(name), overwrite: true);

    /// <summary>Deletes what was written of a file that will not get its name.</summary>
    public void Abandon(string name) => File.Delete(PathOf(name + Unfinished));

    /// <summary>Writes a small file at once.</summary>
    public void Write(string name, Action<HashedFile> write)
    {
        try
        {
            using (var file = new HashedFile(Create(name)))
            {
                write(file);
            }
        }
        catch
        {
            Abandon(name);
            throw;
        }

        Publish(name);
    }

    public IReadOnlyList<string> Names() => [.. Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file))];

    public void Delete(string name) => File.Delete(PathOf(name));

    private static FileStream OpenNew(string file) =>
        new(file, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize);
}
