using System.Globalization;

namespace NewsPortal.Benchmarks;

/// <param name="Articles">Generated for the measurement of pages.</param>
/// <param name="Requests">Requests of each kind in each of five rounds.</param>
/// <param name="Imported">Articles of the package that is imported while others save; 0 leaves that out.</param>
/// <param name="Only">
/// The one benchmark to run: start, pages, newsroom, reports, import, pictures, media, search, lucene, relevance, checks or word; null for the first five.
/// </param>
/// <param name="Database">An address as the command line takes it; null for SQLite.</param>
/// <param name="Index">A folder whose index is filled once and kept for further runs; null for one that goes with the run.</param>
/// <param name="Short">Whether that index is filled with short articles.</param>
/// <param name="Questions">The file of questions in SQuAD's format that relevance is measured with.</param>
internal sealed record BenchmarkOptions(
    int Articles, int Requests, int Imported, string? Only, string? Database, string? Index, bool Short, string Questions)
{
    public static BenchmarkOptions Read(string[] args) => new(
        Number(args, "--articles", 20_000), Number(args, "--requests", 2_000), Number(args, "--imported", 50_000),
        Value(args, "--only"), Value(args, "--database"),
        Value(args, "--index"), args.Contains("--short"),
        Value(args, "--questions") ?? "../shared/relevance/xquad.vi.json");

    public bool Wants(string benchmark) => Only is null || Only == benchmark;

    private static int Number(string[] args, string name, int missing) =>
        Value(args, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : missing;

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
