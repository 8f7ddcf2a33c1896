using System.Diagnostics;
using System.Globalization;

namespace NewsPortal.Benchmarks;

/// <summary>Server CPU of reports over ten years, in which all generated articles lie, and of one year; and what workbooks cost.</summary>
internal sealed class ReportsBenchmark(BenchmarkOptions options)
{
    private const string Root = "/quan-tri/thu-nghiem";
    private const string All = "tu=01/07/2015&den=30/06/2025";
    private const string Year = "tu=01/01/2024&den=31/12/2024";

    public async Task RunAsync()
    {
        await WorkbookCost.MeasureAsync();
        var folder = Directory.CreateTempSubdirectory("newsportal-reports").FullName;
        await Server.RunAsync(folder, options.Database, "generate", "--articles", options.Articles.ToString(CultureInfo.InvariantCulture), "--seed", "1");
        var invitation = await Server.ReadAsync(
            folder, options.Database, "people", "invite", "--email", "do@example.gov.vn", "--name", "Quản trị hệ thống", "--role", "system-admin");
        await using var server = await Server.StartAsync(folder, options.Database);
        await server.SettleAsync();
        using var person = await NewsroomClient.AcceptAsync(server.Address, invitation);
        foreach (var (name, period) in (IEnumerable<(string, string)>)[("ten years", All), ("one year", Year)])
        {
            foreach (var by in (string[])["thoi-gian", "chuyen-muc", "nguoi-viet", "but-danh", "loai", "trang"])
            {
                await RequestCost.MeasureAsync(() => server.Cpu, person.Http, $"report of {name} by {by}", [$"{Root}/bao-cao?{period}&theo={by}"], Math.Max(4, options.Requests / 100));
            }
        }

        Report.Line($"before a workbook of all items: {server.Memory}");
        var fields = SentForm.Of(await person.GetAsync($"{Root}/bai-viet"), "form[action*='handler=Excel']");
        var (clock, before) = (Stopwatch.StartNew(), server.Cpu);
        using var content = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/bai-viet?handler=Excel") { Content = content };
        using var answer = await person.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        var bytes = 0L;
        await using var body = await answer.Content.ReadAsStreamAsync();
        for (var buffer = new byte[64 * 1024]; await body.ReadAsync(buffer) is var read && read > 0;)
        {
            bytes += read;
        }

        Report.Line($"a workbook of all items: {clock.Elapsed.TotalSeconds:0.0} s, {(server.Cpu - before).TotalSeconds:0.0} s CPU, {bytes} bytes; then {server.Memory}");
        Directory.Delete(folder, recursive: true);
    }
}
