namespace NewsPortal.Benchmarks;

/// <summary>What a server's process spends on one request of a kind.</summary>
internal static class RequestCost
{
    private const int Rounds = 5;

    // Rounds that do not count: .NET compiles anew what it has seen often.
    private const int WarmUps = 3;

    // So many at once keep the server from falling asleep between requests, which costs more than a small page.
    private const int Readers = 4;

    /// <param name="cpu">Of the server so far.</param>
    /// <param name="requests">In each round.</param>
    /// <returns>The median, in milliseconds of CPU.</returns>
    public static async Task<double> MeasureAsync(Func<TimeSpan> cpu, HttpClient client, string name, IReadOnlyList<string> addresses, int requests)
    {
        var figures = new List<double>();
        var bytes = 0L;
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var before = cpu();
            await Parallel.ForAsync(0, requests, new ParallelOptions { MaxDegreeOfParallelism = Readers }, async (i, ct) =>
            {
                using var answer = await client.GetAsync(new Uri(addresses[i % addresses.Count], UriKind.Relative), ct);
                answer.EnsureSuccessStatusCode();
                bytes = (await answer.Content.ReadAsByteArrayAsync(ct)).Length;
            });

            if (round >= 0)
            {
                figures.Add((cpu() - before).TotalMilliseconds / requests);
            }
        }

        figures.Sort();
        Report.Line($"{name}: {figures[Rounds / 2]:0.000} ms CPU ({figures[0]:0.000}-{figures[^1]:0.000}), last answer {bytes} bytes");
        return figures[Rounds / 2];
    }
}
