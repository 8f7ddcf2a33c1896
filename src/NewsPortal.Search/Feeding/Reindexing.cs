using NewsPortal.Content.Definitions;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Reading;
using NewsPortal.Sites;

namespace NewsPortal.Search.Feeding;

/// <summary>Builds the index anew beside the one in use, which goes on answering, and lets it take its place.</summary>
public sealed class Reindexing(SearchOptions options, PublicDb db, ContentDefinitions definitions, SiteDirectory sites, FeedSignal signal)
{
    private readonly IndexHome _home = new(options.Folder);

    /// <summary>Builds the index of an installation that no server has open.</summary>
    /// <param name="tell">Hears of how many items of how many are in.</param>
    /// <returns>How many documents the new index holds.</returns>
    /// <exception cref="IndexBusyException">A server has it open: see <see cref="ReindexOrder"/>.</exception>
    public async Task<int> RunAsync(Action<int, int> tell, CancellationToken ct)
    {
        int count;
        await using (await _home.OpenAsync())
        {
            var next = await BuildAsync(tell, ct);
            using (var snapshot = next.Snapshot())
            {
                count = snapshot.Count;
            }

            await next.DisposeAsync();
        }

        _home.DeleteOthers();
        return count;
    }

    /// <summary>Brings the index of an installation that no server has open to the end of the change feed.</summary>
    /// <param name="tell">Hears of how many items of how many are in, when all have to be read.</param>
    /// <returns>How many documents it holds, and what was found damaged when it was opened; null for nothing.</returns>
    /// <exception cref="IndexBusyException">A server has it open, and follows the feed by itself.</exception>
    public async Task<(int Count, string? Damage)> UpdateAsync(Action<int, int> tell, CancellationToken ct)
    {
        await using var index = await _home.OpenAsync();
        var feeder = new IndexFeeder(db, definitions, sites, signal);
        while (await feeder.StepAsync(index, tell, ct))
        {
        }

        using var snapshot = index.Snapshot();
        return (snapshot.Count, index.Damage);
    }

    /// <summary>Builds one beside that which the caller has open.</summary>
    /// <returns>The new one, which is from now on the one in use. When it throws, the old one still is.</returns>
    internal async Task<SearchIndex> BuildAsync(Action<int, int> tell, CancellationToken ct)
    {
        var next = _home.OpenNext();
        try
        {
            var feeder = new IndexFeeder(db, definitions, sites, signal);
            while (await feeder.StepAsync(next, tell, ct))
            {
            }

            _home.UseNext();
            return next;
        }
        catch
        {
            await next.DisposeAsync();
            _home.DeleteOthers();
            throw;
        }
    }
}
