using System.Globalization;
using System.Text;

namespace NewsPortal.Search.Feeding;

/// <summary>
/// Where a node keeps its index: <c>current</c> names the folder in use by a number, so that another can be built beside it
/// and take its place at once.
/// </summary>
internal sealed class IndexHome(string folder)
{
    private readonly string _current = Path.Combine(folder, "current");

    /// <summary>Opens the index in use, or begins one.</summary>
    /// <exception cref="IndexBusyException">Another process writes to it.</exception>
    public async Task<SearchIndex> OpenAsync()
    {
        Directory.CreateDirectory(folder);
        while (true)
        {
            var number = Current();
            var index = SearchIndex.Open(PathOf(number));
            if (number == Current())
            {
                DeleteOthers();
                return index;
            }

            // Another process has exchanged it in between.
            await index.DisposeAsync();
        }
    }

    /// <summary>Begins an empty index beside the one in use, which this process must have open.</summary>
    public SearchIndex OpenNext()
    {
        DeleteOthers();
        return SearchIndex.Open(PathOf(Current() + 1));
    }

    /// <summary>From now on the index that <see cref="OpenNext"/> began is the one in use.</summary>
    public void UseNext()
    {
        var number = Current() + 1;
        var aside = _current + ".tmp";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write))
        {
            file.Write(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)));
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, _current, overwrite: true);
    }

    /// <summary>Deletes what is left of indexes that are not in use. Nothing else that lies in the folder is touched.</summary>
    public void DeleteOthers()
    {
        var current = Current();
        foreach (var other in Directory.EnumerateDirectories(folder).Where(d => NumberOf(Path.GetFileName(d)) is { } number && number != current))
        {
            try
            {
                Directory.Delete(other, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A system that deletes no file somebody still reads: at the next start.
            }
        }
    }

    // What cannot be read names nothing that could be trusted; a first index is built again.
    private int Current() => (File.Exists(_current) ? NumberOf(File.ReadAllText(_current)) : null) ?? 1;

    private static int? NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string PathOf(int number) => Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture));
}
