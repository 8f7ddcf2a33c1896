using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsPortal.Benchmarks;

/// <summary>Server CPU of one uncompressed, uncached page: articles, lists near and deep, the home page.</summary>
internal sealed partial class PagesBenchmark(BenchmarkOptions options)
{
    private const int PageSize = 20;
    private const string Site = "/thu-nghiem";

    // The size at which the goals' own machine was measured.
    private const int BarePage = 6_000;

    // CPU is told in steps of 10 ms.
    private const int BareTimes = 10;

    public async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-pages").FullName;
        await using (var first = await Server.StartAsync(folder, options.Database))
        {
            // Sets up the sample sites, so that the trial site stands under an umbrella with registered hosts.
            await first.SettleAsync();
        }

        Report.Line($"bare SQLite, the peer of writing: {BareRows.Measure():0} rows/s");
        var articles = options.Articles.ToString(CultureInfo.InvariantCulture);
        var (elapsed, cpu) = await Server.RunAsync(folder, options.Database, "generate", "--articles", articles, "--seed", "1");
        Report.Line($"generate: {options.Articles / elapsed.TotalSeconds:0}/s, {cpu.TotalMilliseconds / options.Articles:0.000} ms CPU an article");

        await using var server = await Server.StartAsync(folder, options.Database);
        using var client = NewClient(server);
        await Task.Delay(TimeSpan.FromSeconds(5));
        Report.Line($"idle: {server.Memory}");
        var last = options.Articles / PageSize;
        var links = await LinksAsync(client, last);
        await using var bare = await Server.StartBareAsync(BarePage);
        using var bareClient = NewClient(bare);
        await RequestCost.MeasureAsync(() => bare.Cpu, bareClient, "bare Kestrel, the peer of pages", ["/"], BareTimes * options.Requests);
        await MeasureAsync(server, client, "article", links);
        await MeasureAsync(server, client, "list, first page", [$"{Site}/tin-bai"]);
        await MeasureAsync(server, client, "list, half way", [$"{Site}/tin-bai?trang={last / 2}"]);
        await MeasureAsync(server, client, "list, 90 % deep", [$"{Site}/tin-bai?trang={last * 9 / 10}"]);
        await MeasureAsync(server, client, "list, last page", [$"{Site}/tin-bai?trang={last}"]);
        await MeasureAsync(server, client, "home", [$"{Site}/"]);
        await RequestCost.MeasureAsync(() => bare.Cpu, bareClient, "bare Kestrel again", ["/"], BareTimes * options.Requests);
        Report.Line($"after load: {server.Memory}");
        Directory.Delete(folder, recursive: true);
    }

    // Articles from all over the list, so that no page is read twice in a round.
    private static async Task<List<string>> LinksAsync(HttpClient client, int pages)
    {
        var links = new List<string>();
        for (var page = 1; page <= pages && links.Count < 1000; page += Math.Max(1, pages / 50))
        {
            var html = await client.GetStringAsync(new Uri($"{Site}/tin-bai?trang={page}", UriKind.Relative));
            links.AddRange(Story().Matches(html).Select(m => m.Groups[1].Value).Distinct());
        }

        return links;
    }

    private Task<double> MeasureAsync(Server server, HttpClient client, string name, List<string> addresses) =>
        RequestCost.MeasureAsync(() => server.Cpu, client, name, addresses, options.Requests);

    private static HttpClient NewClient(Server server) => new() { BaseAddress = server.Address };

    [GeneratedRegex("<h[23]><a href=\"(/thu-nghiem/[^\"]+)\"")]
    private static partial Regex Story();
}
