using System.Globalization;

namespace NewsPortal.Benchmarks;

/// <param name="Articles">Generated for the measurement of pages.</param>
/// <param name="Requests">Requests of each kind in each of five rounds.</param>
/// <param name="Database">An address as the command line takes it; null for SQLite.</param>
internal sealed record BenchmarkOptions(int Articles, int Requests, string? Database)
{
    public static BenchmarkOptions Read(string[] args) => new(
        int.Parse(Value(args, "--articles") ?? "20000", CultureInfo.InvariantCulture),
        int.Parse(Value(args, "--requests") ?? "2000", CultureInfo.InvariantCulture),
        Value(args, "--database"));

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
