using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using NewsPortal.Media.Attachments;

namespace NewsPortal.Benchmarks;

/// <summary>From a Word file of 20 pages with 10 pictures to the writing screen with its words, as a browser waits for it.</summary>
internal sealed partial class WordBenchmark(BenchmarkOptions options)
{
    private const string Root = "/quan-tri/thu-nghiem";
    private const int Rounds = 6;
    private const double Limit = 2_000;

    public async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-word").FullName;
        await ReadAloneAsync(folder);
        await Server.RunAsync(folder, options.Database, "generate", "--articles", "200", "--seed", "1");
        var invitation = await Server.ReadAsync(
            folder, options.Database, "people", "invite", "--email", "do@example.gov.vn", "--name", "Quản trị hệ thống", "--role", "system-admin");
        await using var server = await Server.StartAsync(folder, options.Database);
        using var person = await NewsroomClient.AcceptAsync(server.Address, Link().Match(invitation).Value);
        var form = SentForm.Of(await person.GetAsync($"{Root}/bai-viet/moi"), "form.drop");

        // A new headline gives its pictures new names, so that each round stores all of them; what is made of them afterwards
        // would stand in the way of the next.
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            await server.SettleAsync();
            times.Add(await TimeAsync(person, form, WordPaper.Write($"Báo cáo giải ngân lần {round}")));
        }

        var first = times[0];
        times.Sort();
        Report.Line($"Word file to writing screen: first {first:0} ms, p50 {times[Rounds / 2]:0}, slowest {times[^1]:0} (limit {Limit})");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<double> TimeAsync(NewsroomClient person, IEnumerable<KeyValuePair<string, string>> form, byte[] paper)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.With(("Loai", "Article")))
        {
            content.Add(new StringContent(value), name);
        }

        var file = new ByteArrayContent(paper);
        file.Headers.ContentType = new MediaTypeHeaderValue(AttachmentKind.Docx.ContentType);
        content.Add(file, "Tep", "bao-cao.docx");
        var clock = Stopwatch.StartNew();
        using var answer = await person.Http.PostAsync(new Uri($"{Root}/bai-viet/moi?handler=Word", UriKind.Relative), content);
        var page = await person.GetAsync(answer.Headers.Location?.ToString() ?? throw new InvalidOperationException($"The file was not taken: {answer.StatusCode}."));
        return page.Contains("asset:", StringComparison.Ordinal) ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException("The draft has no pictures.");
    }

    // What of it is reading, in CPU of this process, and its peer: the words alone, for search.
    private static async Task ReadAloneAsync(string folder)
    {
        var path = Path.Combine(folder, "bao-cao.docx");
        await File.WriteAllBytesAsync(path, WordPaper.Write("Báo cáo"));
        var reader = new InProcessAttachments(new AttachmentOptions());
        var article = await CpuAsync(() => reader.ReadWordAsync(path, "bao-cao.docx", Directory.CreateDirectory(Path.Combine(folder, "ra")).FullName, CancellationToken.None));
        var text = await CpuAsync(() => reader.ReadAsync(path, "bao-cao.docx", CancellationToken.None));
        Report.Line($"reading alone, {new FileInfo(path).Length >> 10} kB: first {article[0]:0} ms CPU, then {article[1..].Min():0}; its text for search: first {text[0]:0}, then {text[1..].Min():0}");
    }

    private static async Task<List<double>> CpuAsync(Func<Task> read)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            await read();
            times.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return times;
    }

    [GeneratedRegex("http://\\S+/quan-tri/loi-moi/\\S+")]
    private static partial Regex Link();
}
