using System.Globalization;

namespace NewsPortal.Search.Feeding;

/// <summary>
/// Where a node keeps its index: <c>current</c> names the folder in use by a number, so that another can be built beside it
/// and take its place at once.
/// </summary>
internal sealed class IndexHome(string folder)
{
    private readonly string _current = Path.Combine(folder, "current");

    /// <summary>For files that stand beside the index.</summary>
    public string Folder => folder;

    /// <summary>Opens the index in use, or begins one.</summary>
    /// <exception cref="IndexBusyException">Another process writes to it.</exception>
    public SearchIndex Open()
    {
        Directory.CreateDirectory(folder);
        var number = Current();
        var index = SearchIndex.Open(PathOf(number));
        DeleteOthers(number);
        return index;
    }

    /// <summary>Begins an empty index beside the one in use, which this process must have open.</summary>
    public SearchIndex OpenNext()
    {
        DeleteOthers(Current());
        return SearchIndex.Open(PathOf(Current() + 1));
    }

    /// <summary>From now on the index that <see cref="OpenNext"/> began is the one in use. The files of the old go at the next start at the latest.</summary>
    public void UseNext()
    {
        var number = Current() + 1;
        var aside = _current + ".tmp";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)));
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, _current, overwrite: true);
    }

    /// <summary>Deletes what is left of indexes that are not in use.</summary>
    public void DeleteOthers() => DeleteOthers(Current());

    private void DeleteOthers(int number)
    {
        foreach (var other in Directory.EnumerateDirectories(folder).Where(d => d != PathOf(number)))
        {
            try
            {
                Directory.Delete(other, recursive: true);
            }
            catch (IOException)
            {
                // A system that deletes no file somebody still reads: at the next start.
            }
        }
    }

    // What cannot be read names nothing that could be trusted; a first index is built again.
    private int Current() =>
        File.Exists(_current) && int.TryParse(File.ReadAllText(_current), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : 1;

    private string PathOf(int number) => Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture));
}
