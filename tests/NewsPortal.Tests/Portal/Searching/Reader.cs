using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Engagement.Searches;
using Xunit;

namespace NewsPortal.Tests.Portal.Searching;

/// <summary>A browser that says when a result is followed.</summary>
internal sealed class Reader(TestPortal portal) : IDisposable
{
    private const string Browser = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36";

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.Address };

    internal async Task<Answer> AskAsync(string path, string? userAgent = Browser, HttpMethod? method = null, string? purpose = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        Add(request, ("User-Agent", userAgent), ("Sec-Purpose", purpose));
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(path, response);
    }

    /// <param name="from">The page, as a path of the portal or a whole address; null for no header, as with the others.</param>
    internal async Task<Answer> FollowAsync(string ping, string? from, string? to = "/quang-tri/tin-bai", string? site = "same-origin", string? userAgent = Browser)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ping);
        request.Content = new StringContent("PING");
        request.Content.Headers.ContentType = new("text/ping");
        Add(request, ("User-Agent", userAgent), ("Sec-Fetch-Site", site), ("Ping-From", Whole(from)), ("Ping-To", Whole(to)));
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(ping, response);
    }

    /// <summary>What was counted since the last time: site, words, sought, without a result, followed, sum of places.</summary>
    internal List<(string Site, string Words, long Sought, long Unanswered, long Chosen, long Places)> Counted() =>
    [
        .. portal.Services.GetRequiredService<SearchLog>().Take().OrderBy(t => t.Key.SiteKey, StringComparer.Ordinal).ThenBy(t => t.Key.Words, StringComparer.Ordinal)
            .Select(t => (t.Key.SiteKey, t.Key.Words, t.Value.Sought, t.Value.Unanswered, t.Value.Chosen, t.Value.Places)),
    ];

    public void Dispose() => _client.Dispose();

    private string? Whole(string? address) => address is ['/', ..] ? new Uri(portal.Address, address).AbsoluteUri : address;

    private static void Add(HttpRequestMessage request, params ReadOnlySpan<(string Name, string? Value)> headers)
    {
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value is null ? [] : [value]);
        }
    }
}
