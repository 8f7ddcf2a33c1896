using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Recipes.Reading;
using NewsPortal.Recipes.Running;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Recipes;

/// <summary>A package of more items than one transaction takes, with a step of the test's own in its middle.</summary>
internal static class LargePackage
{
    internal const string Site = "quang-tri";
    internal const int Before = 1500;
    internal const int After = 700;

    internal const string Definitions =
        """
        {"name": "ContentDefinition", "ContentTypes": [
          {"Name": "Article", "Settings": {"NewsPortalTypeSettings": {"Lists": ["all", "type"]}},
           "ContentTypePartDefinitionRecords": [{"PartName": "AutoroutePart", "Name": "AutoroutePart"}, {"PartName": "Article", "Name": "Article"}]}],
         "ContentParts": [{"Name": "Article", "Settings": {}, "ContentPartFieldDefinitionRecords": [
           {"FieldName": "ContentPickerField", "Name": "About", "Settings": {"NewsPortalFieldSettings": {"ListsItem": true}}},
           {"FieldName": "TextField", "Name": "Summary", "Settings": {}}]}]}
        """;

    internal static async Task<IReadOnlyList<StepResult>> RunAsync(TestDatabase test, RecipeFile file)
    {
        await using var scope = test.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(
            [file], Site, dryRun: false, progress: null, TestContext.Current.CancellationToken);
    }

    internal static RecipeFile Small(string title) => Steps(Definitions, Items(title, 0, 2, "v"));

    internal static RecipeFile Package(string title, string firstVersion = "v", string last = Definitions) => Steps(
        Definitions, Items(title, 0, 1, firstVersion), Items(title, 1, Before - 1, "v"), """{"name": "HalfWay"}""",
        Items(title, Before, After, "v"), last);

    internal static RecipeFile Steps(params string[] steps) =>
        RecipeFile.From("gói.json", (JsonObject)JsonNode.Parse($$"""{"steps": [{{string.Join(',', steps)}}]}""")!);

    internal static string Items(string title, int from, int count, string version) =>
        $$"""{"name": "Content", "data": [{{string.Join(',', Enumerable.Range(from, count).Select(i => Item(title, i, version)))}}]}""";

    private static string Item(string title, int i, string version) =>
        $$$"""
        {"ContentItemId": "b{{{i}}}", "ContentItemVersionId": "{{{version}}}{{{i}}}", "ContentType": "Article", "DisplayText": "{{{title}}} {{{i}}}",
         "CreatedUtc": "2026-0{{{1 + (i % 9)}}}-05T00:00:00Z", "AutoroutePart": {"Path": "bai-{{{i}}}"},
         "Article": {"Summary": {"Text": "Tóm tắt {{{i}}}"}, "About": {"ContentItemIds": ["b{{{i / 2}}}"] } } }
        """;
}
