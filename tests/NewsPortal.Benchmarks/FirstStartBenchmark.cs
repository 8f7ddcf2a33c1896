
namespace NewsPortal.Benchmarks;

/// <summary>First start with setup, later starts.</summary>
internal sealed class FirstStartBenchmark(BenchmarkOptions options)
{
    private const int Starts = 5;

    public async Task RunAsync()
    {
        if (options.Database is not null)
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("newsportal-start").FullName;
        await using (var first = await Server.StartAsync(folder, null))
        {
            Report.Line($"first start with setup: {first.Start.TotalSeconds:0.00} s");
        }

        var later = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            await using var server = await Server.StartAsync(folder, null);
            later.Add(server.Start.TotalSeconds);
        }

        Report.Line($"later start: {later.Order().ElementAt(Starts / 2):0.00} s (median of {Starts})");
        Directory.Delete(folder, recursive: true);
    }
}
