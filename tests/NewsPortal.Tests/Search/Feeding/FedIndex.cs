using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Content.Definitions;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Reading;
using NewsPortal.Search;
using NewsPortal.Search.Feeding;
using NewsPortal.Sites;
using Xunit;

namespace NewsPortal.Tests.Search.Feeding;

/// <summary>An index that follows the feed of a database, when it is told to.</summary>
/// <param name="files">Those of another, which goes on being its owner; null for new ones.</param>
internal sealed class FedIndex(IServiceProvider services, TemporaryIndex? files = null) : IDisposable
{
    private readonly IndexFeeder _feeder = NewFeeder(services);

    public TemporaryIndex Files { get; } = files ?? new();

    public SearchIndex Index => Files.Index;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <returns>In how many steps the end of the feed was reached.</returns>
    public async Task<int> FollowAsync()
    {
        var steps = 0;
        while (await _feeder.StepAsync(Index, null, Ct))
        {
            steps++;
        }

        return steps;
    }

    /// <summary>What a site's readers find after the feed was followed, best first.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string site, string text)
    {
        await FollowAsync();
        using var snapshot = Index.Snapshot();
        var query = QueryText.Parse(text);
        return [.. snapshot.Search(query with { Filters = [.. query.Filters, new KeywordFilter(KeywordField.Site, [site, Keyword.EverySite])] }, 0, 100).Hits.Select(h => h.Id)];
    }

    public string? TextOf(string id)
    {
        using var snapshot = Index.Snapshot();
        return snapshot.Text(id) is var (title, body) ? $"{title}\n{body}" : null;
    }

    public static IndexFeeder NewFeeder(IServiceProvider services) => new(
        services.GetRequiredService<PublicDb>(), services.GetRequiredService<ContentDefinitions>(), services.GetRequiredService<SiteDirectory>(),
        services.GetRequiredService<FeedSignal>());

    public void Dispose()
    {
        if (files is null)
        {
            Files.Dispose();
        }
    }
}
