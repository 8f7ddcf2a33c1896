using System.Text.Json.Nodes;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Commands;

/// <summary>Sites of Orchard Core move in, out and in again; see the note beside the recipes.</summary>
public sealed class OrchardRoundTripTests
{
    public static TheoryData<string, string> Recipes => new MatrixTheoryData<string, string>(["blog", "agency"], [.. Databases.All.Select(d => d.Data)]);

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task What_was_imported_comes_back_the_same_from_another_installation(string recipe, string database)
    {
        await using var bench = new Workbench();
        var (here, there) = (await bench.DatabaseAsync(database), await bench.DatabaseAsync(database));
        var file = Path.Combine(Repository.Root, "tests/NewsPortal.Tests/Data/orchard", $"{recipe}.recipe.json");

        (await bench.RunAsync(here, "import", file, "--site", recipe, "--new-site", "Trang chuyển đến")).Succeeded();
        (await bench.RunAsync(here, "export", "--site", recipe, "--out", bench.PathOf("1/site.json"))).Succeeded();
        (await bench.RunAsync(there, "import", bench.PathOf("1/site.json"))).Succeeded();
        (await bench.RunAsync(there, "export", "--site", recipe, "--out", bench.PathOf("2/site.json"))).Succeeded();

        var (first, second) = (await bench.ReadAsync("1/site.json"), await bench.ReadAsync("2/site.json"));
        Assert.Equal(ExportedJson.Canonical(first), ExportedJson.Canonical(second));
        AssertEverythingIsThere(await SourceAsync(file), first);
    }

    private static void AssertEverythingIsThere(JsonObject source, JsonObject export)
    {
        var exported = Steps(export).ToLookup(s => Name(s), StringComparer.OrdinalIgnoreCase);
        foreach (var step in Steps(source))
        {
            switch (Name(step).ToUpperInvariant())
            {
                case "CONTENT":
                    Assert.All(Entries(step, "data"), item => Assert.Contains(
                        Entries(exported["Content"].Single(), "data"),
                        e => ExportedJson.Missing(item, e, isRecipe: true) is null));
                    break;
                case "CONTENTDEFINITION":
                    var definitions = exported["ReplaceContentDefinition"].Single();
                    foreach (var member in (string[])["ContentTypes", "ContentParts"])
                    {
                        Assert.All(Entries(step, member), d => Assert.Null(ExportedJson.Missing(
                            d, Entries(definitions, member).Single(e => Text(e, "Name") == Text(d, "Name")), isRecipe: true)));
                    }

                    break;
                case "MEDIA":
                    // The files do not come with the recipes.
                    break;
                default:
                    Assert.NotEmpty(exported[Name(step)]);
                    break;
            }
        }
    }

    private static async Task<JsonObject> SourceAsync(string file) => (JsonObject)JsonNode.Parse(
        await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), null,
        new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true })!;

    private static IEnumerable<JsonObject> Steps(JsonObject recipe) => Entries(recipe, "steps");

    private static IEnumerable<JsonObject> Entries(JsonObject step, string member) =>
        (step.FirstOrDefault(m => string.Equals(m.Key, member, StringComparison.OrdinalIgnoreCase)).Value as JsonArray ?? [])
            .OfType<JsonObject>();

    private static string Name(JsonObject step) => Text(step, "name")!;

    private static string? Text(JsonObject entry, string name) => (string?)entry[name];
}
