using System.Diagnostics;
using System.Globalization;
using NewsPortal.Search;

namespace NewsPortal.Benchmarks;

/// <summary>The same queries of the same words to our index and to Lucene, one thread each, one run.</summary>
internal sealed class LuceneBenchmark(BenchmarkOptions options, string sources)
{
    private const string Jars = "/usr/share/java";

    public async Task RunAsync()
    {
        var jars = Directory.Exists(Jars)
            ? Directory.EnumerateFiles(Jars, "lucene-*.jar").Where(jar => Path.GetFileName(jar).StartsWith("lucene-core-", StringComparison.Ordinal) || Path.GetFileName(jar).StartsWith("lucene-analyzers-common-", StringComparison.Ordinal)).ToList()
            : [];
        if (jars.Count < 2 || !File.Exists("/usr/bin/javac"))
        {
            Report.Line($"Lucene is not measured: it needs javac and {Jars}/lucene-*.jar (apt-get install openjdk-17-jdk-headless liblucene8-java).");
            return;
        }

        await using var filled = await FilledIndex.OpenAsync(options);
        var folder = Directory.CreateTempSubdirectory("newsportal-lucene-").FullName;
        try
        {
            using var snapshot = filled.Index.Snapshot();
            Compare(snapshot, folder, string.Join(':', jars));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Compare(SearchSnapshot snapshot, string folder, string jars)
    {
        var (tokens, queries) = (Path.Combine(folder, "tokens"), Path.Combine(folder, "queries"));
        using (var file = new BufferedStream(File.Create(tokens), 1 << 20))
        {
            new LuceneTokens(file).Write(snapshot);
        }

        var kinds = LuceneQueries.Make(new SearchWords(snapshot));
        File.WriteAllLines(queries, kinds.SelectMany(kind => kind.Queries.Select(query => LuceneQueries.Line(kind.Kind, query))));
        Java("javac", ["-d", folder, "-cp", jars, .. Directory.EnumerateFiles(sources, "*.java")]);
        var theirs = Java("java", ["-Xmx2g", "-XX:+UseSerialGC", "-cp", $"{folder}:{jars}", "Beside", tokens, queries, Path.Combine(folder, "index"), $"{snapshot.Views.Count}"])
            .Select(line => line.Split('\t'))
            .ToDictionary(line => line[0], line => line);
        Report.Line($"Ours: {snapshot.Count} articles in {snapshot.Views.Count} segments; words and pairs with marks and without, positions, keywords, texts; newer articles gain up to a tenth, words of titles count four times.");
        Report.Line($"Lucene: the same articles in {theirs["segments"][1]} segments; the same words and pairs without marks, positions, dates; nothing else. Queries are typed without marks, so both ask for the same terms.");
        foreach (var (kind, limit, asked) in kinds)
        {
            var costs = QueryCosts.Of(asked, query => snapshot.Search(query, 0, QueryCosts.Page));
            var (our50, our95) = (QueryCosts.Quantile(costs, 50), QueryCosts.Quantile(costs, 95));
            var (their50, their95) = (Milliseconds(theirs[kind][1]), Milliseconds(theirs[kind][2]));
            Report.Line($"{kind}: ours p50 {our50:0.000} p95 {our95:0.00}, Lucene p50 {their50:0.000} p95 {their95:0.00} ms CPU; ratio at the median {our50 / their50:0.00} (goal {limit})");
        }
    }

    private static double Milliseconds(string nanoseconds) => long.Parse(nanoseconds, CultureInfo.InvariantCulture) / 1e6;

    /// <summary>The lines that a program of the JDK writes.</summary>
    private static string[] Java(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var written = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? written.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
