using System.Globalization;
using NewsPortal.Benchmarks;

// Measures the product as operators run it: a server in a process of its own, asked over loopback.
//   dotnet run -c Release --project tests/NewsPortal.Benchmarks -- [--articles 20000] [--requests 2000] [--database ADDRESS]
var options = BenchmarkOptions.Read(args);
Console.WriteLine(CultureInfo.InvariantCulture, $"{options.Articles} articles, {options.Requests} requests a measurement, {options.Database ?? "SQLite"}");
await new FirstStartBenchmark(options).RunAsync();
await new PagesBenchmark(options).RunAsync();
