using System.Globalization;

namespace NewsPortal.Benchmarks;

/// <summary>What keeping, saving and publishing an article cost, one after another as a person does it.</summary>
/// <param name="root">The start of the site's addresses in the newsroom.</param>
internal sealed class NewsroomWrites(Server server, NewsroomClient person, string root, IReadOnlyList<string> items)
{
    private const int Rounds = 5;
    private const int Writes = 20;

    // Rounds that do not count: .NET compiles anew what it has seen often.
    private const int WarmUps = 3;

    private int _typed;

    public async Task RunAsync()
    {
        await MeasureAsync("autosave", async item =>
        {
            var html = await EditAsync(item);
            return (SentForm.Attribute(html, "#bai", "data-autosave"), Typed(html));
        });
        await MeasureAsync("save", PrepareSaveAsync);
        await MeasureAsync("publish", async item =>
        {
            var (to, fields) = await PrepareSaveAsync(item);
            await person.PostAsync(to, fields);
            var page = $"{root}/bai-viet/{item}/xuat-ban";
            return (page, SentForm.Of(await person.GetAsync(page), "main form").With(("KhiNao", "khan"), ("LyDoKhan", "Tin mưa lũ"), ("ThayDoi", "nho")));
        });
    }

    private async Task<(string To, List<KeyValuePair<string, string>> Fields)> PrepareSaveAsync(string item)
    {
        var html = await EditAsync(item);
        return (SentForm.Attribute(html, "#bai", "action"), Typed(html).With(("lam", "luu")));
    }

    private Task<string> EditAsync(string item) => person.GetAsync($"{root}/bai-viet/{item}/sua");

    private List<KeyValuePair<string, string>> Typed(string html) =>
        SentForm.Of(html, "#bai").With(("TitlePart.Title", string.Create(CultureInfo.InvariantCulture, $"Giao ban tháng 10, lần sửa thứ {++_typed}")));

    // CPU is told in steps of 10 ms: so many at once that a step says little.
    private async Task MeasureAsync(string name, Func<string, Task<(string To, List<KeyValuePair<string, string>> Fields)>> prepare)
    {
        var figures = new List<double>();
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var work = new List<(string To, List<KeyValuePair<string, string>> Fields)>();
            foreach (var item in items.Take(Writes))
            {
                work.Add(await prepare(item));
            }

            var before = server.Cpu;
            foreach (var (to, fields) in work)
            {
                var answer = await person.PostAsync(to, fields);
                if (answer.StartsWith('4') || answer.StartsWith('5') || (answer == "200" && name != "autosave") || answer.EndsWith("/xung-dot", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"{name} was answered {answer}.");
                }
            }

            if (round >= 0)
            {
                figures.Add((server.Cpu - before).TotalMilliseconds / work.Count);
            }
        }

        figures.Sort();
        Report.Line($"{name}: {figures[Rounds / 2]:0.0} ms CPU ({figures[0]:0.0}-{figures[^1]:0.0})");
    }
}
