using System.Text.Json.Nodes;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

/// <summary>Whatever a package holds comes out again: known or not, to the letter of its numbers and texts.</summary>
public sealed class RoundTripTests
{
    private const int Packages = 6;

    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Nothing_is_lost_or_changed_on_the_way_in_out_in_and_out(string database)
    {
        await using var bench = new Workbench();
        for (var seed = 1; seed <= Packages; seed++)
        {
            var source = new RandomPackage(seed).Make();
            var (here, there) = (await bench.DatabaseAsync(database), await bench.DatabaseAsync(database));
            var (first, second) = ($"{seed}/1.json", $"{seed}/2.json");
            var file = await bench.WriteAsync($"{seed}.json", RandomPackage.Write(source));

            (await bench.RunAsync(here, "import", file, "--site", "a", "--new-site", "A")).Succeeded();
            (await bench.RunAsync(here, "export", "--site", "a", "--out", bench.PathOf(first))).Succeeded();
            (await bench.RunAsync(there, "import", bench.PathOf(first))).Succeeded();
            (await bench.RunAsync(there, "export", "--site", "a", "--out", bench.PathOf(second))).Succeeded();

            var export = await bench.ReadAsync(first);
            Assert.Equal(ExportedJson.Canonical(export), ExportedJson.Canonical(await bench.ReadAsync(second)));
            AssertEverythingIsThere(await bench.ReadAsync($"{seed}.json"), export, seed);
        }
    }

    private static void AssertEverythingIsThere(JsonObject source, JsonObject export, int seed)
    {
        var steps = export["steps"]!.AsArray().OfType<JsonObject>().ToList();
        foreach (var step in source["steps"]!.AsArray().OfType<JsonObject>())
        {
            var missing = (string?)step["name"] switch
            {
                "Content" => MissingItem(step["data"]!.AsArray(), steps.Single(s => (string?)s["name"] == "Content")["data"]!.AsArray()),
                "ContentDefinition" => MissingDefinition(step, steps.Single(s => (string?)s["name"] == "ReplaceContentDefinition")),
                var name => steps.Where(s => (string?)s["name"] == name).Select(s => ExportedJson.Missing(step, s)).Order().FirstOrDefault(),
            };
            Assert.True(missing is null, $"package {seed}, {step["name"]}: {missing}");
            Assert.Contains(steps, s => (string?)s["name"] == ((string?)step["name"] == "ContentDefinition" ? "ReplaceContentDefinition" : (string?)step["name"]));
        }
    }

    private static string? MissingItem(JsonArray source, JsonArray export)
    {
        var byMark = export.ToDictionary(i => (int)i!["Dấu"]!);
        return source.Select(item => ExportedJson.Missing(item, byMark[(int)item!["Dấu"]!])).FirstOrDefault(m => m is not null);
    }

    private static string? MissingDefinition(JsonObject source, JsonObject export) =>
        ((string[])["ContentTypes", "ContentParts"]).SelectMany(member => source[member]!.AsArray().Select(
            d => ExportedJson.Missing(d, export[member]!.AsArray().Single(e => (string?)e!["Name"] == (string?)d!["Name"]))))
        .FirstOrDefault(m => m is not null);
}
