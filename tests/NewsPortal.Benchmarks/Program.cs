using NewsPortal.Benchmarks;

// Measures the product as operators run it: a server in a process of its own, asked over loopback.
//   dotnet build src/NewsPortal.Web -c Release
//   dotnet run -c Release --project tests/NewsPortal.Benchmarks -- [--articles N] [--requests N] [--imported N] [--database ADDRESS]
var options = BenchmarkOptions.Read(args);
Report.Line($"{options.Articles} articles, {options.Requests} requests a round, {options.Database ?? "SQLite"}");
await new FirstStartBenchmark(options).RunAsync();
await new PagesBenchmark(options).RunAsync();
if (options.Imported > 0)
{
    await new ImportBenchmark(options).RunAsync();
}
