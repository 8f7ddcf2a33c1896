using NewsPortal.Search;

namespace NewsPortal.Tests.Search;

/// <summary>An index in a folder that goes with the test.</summary>
internal sealed class TemporaryIndex : IDisposable
{
    public TemporaryIndex(Func<string, Stream>? create = null) => Index = SearchIndex.Open(Folder, create);

    public string Folder { get; } = Directory.CreateTempSubdirectory("newsportal-search-").FullName;

    public SearchIndex Index { get; private set; }

    public async Task ReopenAsync()
    {
        await Index.DisposeAsync();
        Index = SearchIndex.Open(Folder);
    }

    public void Dispose()
    {
        Index.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(Folder, recursive: true);
    }
}
