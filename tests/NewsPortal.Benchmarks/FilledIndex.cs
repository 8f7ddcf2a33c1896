using System.Diagnostics;
using NewsPortal.Search;

namespace NewsPortal.Benchmarks;

/// <summary>An index with all articles: of the folder that was asked for, or of one that goes with the run.</summary>
internal sealed class FilledIndex : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _isKept;

    private FilledIndex(string folder, bool isKept, SearchIndex index) => (_folder, _isKept, Index) = (folder, isKept, index);

    public SearchIndex Index { get; }

    public static async Task<FilledIndex> OpenAsync(BenchmarkOptions options)
    {
        var folder = options.Index ?? Directory.CreateTempSubdirectory("newsportal-search-bench-").FullName;
        await using (var index = SearchIndex.Open(folder))
        {
            if (CountOf(index) != options.Articles)
            {
                await SearchFilling.RunAsync(index, folder, options.Articles, options.Short);
            }
        }

        var clock = Stopwatch.StartNew();
        var filled = new FilledIndex(folder, options.Index is not null, SearchIndex.Open(folder));
        Report.Line($"open: {clock.Elapsed.TotalMilliseconds:0} ms (goal 300), damage {filled.Index.Damage ?? "none"}");
        return filled;
    }

    public async ValueTask DisposeAsync()
    {
        await Index.DisposeAsync();
        if (!_isKept)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static int CountOf(SearchIndex index)
    {
        using var snapshot = index.Snapshot();
        return snapshot.Count;
    }
}
