using NewsPortal.Tests.Portal;
using Xunit;

[assembly: AssemblyFixture(typeof(SamplePortal))]

namespace NewsPortal.Tests.Portal;

/// <summary>The one portal that all tests share that only read. Starts with the first of them.</summary>
public sealed class SamplePortal : IAsyncDisposable
{
    private readonly Lazy<Task<TestPortal>> _portal = new(() => TestPortal.StartAsync());
    private readonly Lazy<Task<Crawl>> _crawl;

    public SamplePortal() => _crawl = new(async () => await Crawl.RunAsync(await _portal.Value));

    public Task<TestPortal> PortalAsync() => _portal.Value;

    /// <summary>Everything that links lead to from the front page.</summary>
    public Task<Crawl> CrawlAsync() => _crawl.Value;

    public async Task<Answer> AskAsync(string path, string? host = null, HttpMethod? method = null) =>
        await (await _portal.Value).AskAsync(path, host, method);

    public async ValueTask DisposeAsync()
    {
        if (_portal.IsValueCreated)
        {
            await (await _portal.Value).DisposeAsync();
        }
    }
}
