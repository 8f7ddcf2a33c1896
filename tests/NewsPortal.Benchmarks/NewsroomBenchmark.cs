using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsPortal.Benchmarks;

/// <summary>Server CPU of the newsroom: its screens, lists of many items, keeping what is typed, saving and publishing.</summary>
internal sealed partial class NewsroomBenchmark(BenchmarkOptions options)
{
    private const string Root = "/quan-tri/thu-nghiem";
    private const int BarePage = 6_000;

    public async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-newsroom").FullName;
        await Server.RunAsync(folder, options.Database, "generate", "--articles", options.Articles.ToString(CultureInfo.InvariantCulture), "--seed", "1");
        var invitation = await Server.ReadAsync(
            folder, options.Database, "people", "invite", "--email", "do@example.gov.vn", "--name", "Quản trị hệ thống", "--role", "system-admin");
        await using var server = await Server.StartAsync(folder, options.Database);
        await server.SettleAsync();
        using var person = await NewsroomClient.AcceptAsync(server.Address, invitation);

        await using var bare = await Server.StartBareAsync(BarePage);
        using var bareClient = new HttpClient { BaseAddress = bare.Address };
        await RequestCost.MeasureAsync(() => bare.Cpu, bareClient, "bare Kestrel, the peer of screens", ["/"], 10 * options.Requests);

        var last = Math.Min(options.Articles, 10_000) / 20;
        var list = await person.GetAsync($"{Root}/bai-viet");
        var items = Item().Matches(list).Select(m => m.Groups[1].Value).Distinct().ToList();
        foreach (var (name, addresses) in (IEnumerable<(string, List<string>)>)
            [
                ("dashboard", [Root]), ("list of all, first page", [$"{Root}/bai-viet"]), ("list of all, last page", [$"{Root}/bai-viet?trang={last}"]),
                ("list by state and type", [$"{Root}/bai-viet?trang-thai=Published&loai=Article"]),
                ("list by words", [$"{Root}/bai-viet?q=giao+ban"]), ("list by words that nothing has", [$"{Root}/bai-viet?q=khong+co+dau"]),
                ("edit", [.. items.Select(i => $"{Root}/bai-viet/{i}/sua")]), ("review", [.. items.Select(i => $"{Root}/bai-viet/{i}/duyet")]),
                ("history", [.. items.Select(i => $"{Root}/bai-viet/{i}/lich-su")]), ("queue", [$"{Root}/duyet"]), ("calendar", [$"{Root}/lich"]),
                ("audit log", [$"{Root}/nhat-ky"]), ("people", [$"{Root}/nguoi-dung"]), ("new item", [$"{Root}/bai-viet/moi"]),
            ])
        {
            await RequestCost.MeasureAsync(() => server.Cpu, person.Http, name, addresses, options.Requests);
        }

        await new NewsroomWrites(server, person, Root, items).RunAsync();
        Report.Line($"after load: {server.Memory}");
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex("/bai-viet/([0-9a-z]{26})/sua")]
    private static partial Regex Item();
}
