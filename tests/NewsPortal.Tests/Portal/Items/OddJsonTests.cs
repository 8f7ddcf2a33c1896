using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Data.Recipes;
using NewsPortal.Recipes.Reading;
using NewsPortal.Recipes.Running;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Portal.Items;

/// <summary>
/// Rich items of every type, each with one value of another kind than the format says: imported all the same, and read
/// without a failure.
/// </summary>
public sealed class OddJsonTests
{
    private const string Site = "la";

    // All 27,000 take half an hour; a prime so that every kind comes to every sort of place.
    private const int EveryNth = 97;

    private static readonly string[] Kinds =
    [
        "null", "7", "79228162514264337593543950335", "-0.5", "true", "\"\"", "\"chữ ký\"", "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00Z\"",
        "[]", "[null]", "[[[\"x\"]]]", "[{}]", "{}", "{\"Text\":5,\"Value\":[],\"ContentType\":7}", Nested(60),
    ];

    // Of what makes an item an item, other kinds are refused; see ImportCommandTests.
    private static readonly string[] Envelope = ["ContentItemId", "ContentItemVersionId", "ContentType", "Published", "Latest"];

    [Fact]
    public async Task A_value_of_another_kind_breaks_no_import_and_no_page()
    {
        var odd = Odd().ToList();
        await using var portal = await StartAsync(odd.ConvertAll(o => o.Item));
        var failures = new List<string>();
        for (var i = 0; i < odd.Count; i++)
        {
            var answer = await portal.AskAsync($"/{Site}/{Tail(i)}");
            answer = answer.Status == HttpStatusCode.MovedPermanently ? await portal.AskAsync(answer.Header("location")!) : answer;
            if (answer.Status != HttpStatusCode.OK)
            {
                failures.Add($"{answer.Status} {odd[i].What}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {odd.Count}:\n{string.Join('\n', failures.Take(60))}");
        foreach (var list in (string[])["", "tin-bai", "hoi-nghi", "du-an", "thong-bao", "van-ban", "video", "hinh-anh", "co-quan", "dia-ban", "tac-gia", "so-do-trang"])
        {
            for (var page = 1; page <= 40; page++)
            {
                var answer = await portal.AskAsync($"/{Site}/{list}?trang={page}");
                Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.NotFound, answer.ToString());
                if (answer.Status == HttpStatusCode.NotFound || list is "" or "so-do-trang")
                {
                    break;
                }
            }
        }
    }

    [Fact]
    public async Task Settings_of_another_kind_are_refused_with_the_place_or_draw_a_page()
    {
        var settings = (JsonObject)JsonNode.Parse(await File.ReadAllTextAsync(Repository.Path("recipes", "quang-tri.recipe.json"), TestContext.Current.CancellationToken))!["steps"]![0]!["Sites"]![0]!;
        (settings["Key"], settings["Prefix"]) = (Site, Site);
        settings.Remove("Hosts");
        await using var portal = await TestPortal.StartAsync();
        var taken = 0;
        var number = 0;
        foreach (var (path, kind) in Places(settings, "").SelectMany(p => Kinds.Select(k => (p, k))).Where(_ => number++ % 23 == 0))
        {
            var odd = (JsonObject)settings.DeepClone();
            Set(odd, path, kind);
            var recipe = new JsonObject { ["steps"] = new JsonArray(new JsonObject { ["name"] = "Sites", ["Sites"] = new JsonArray(odd) }) };
            try
            {
                await using var scope = portal.Services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<RecipeRunner>().RunAsync(
                    [RecipeFile.From("odd.json", recipe)], null, dryRun: false, null, TestContext.Current.CancellationToken);
            }
            catch (RecipeException refusal)
            {
                Assert.StartsWith("odd.json, step 1 “Sites”, Sites[0]", refusal.Message, StringComparison.Ordinal);
                continue;
            }

            taken++;
            var answer = await portal.AskAsync($"/{(string?)odd["Prefix"] ?? Site}/");
            Assert.True(answer.Status != HttpStatusCode.InternalServerError, $"{answer} {path} = {kind}");
        }

        Assert.InRange(taken, 20, number);
    }

    private static IEnumerable<(JsonObject Item, string What)> Odd()
    {
        var number = 0;
        foreach (var sample in Samples())
        {
            var type = (string)sample["ContentType"]!;
            foreach (var (path, kind) in Places(sample, "").SelectMany(p => Kinds.Select(k => (p, k))))
            {
                if (Envelope.Contains(path) || path.Split('/') is [.., "ContentItemId"] || number++ % EveryNth != 0)
                {
                    continue;
                }

                var odd = (JsonObject)sample.DeepClone();
                Set(odd, path, kind);
                yield return (odd, $"{type} {path} = {kind[..Math.Min(40, kind.Length)]}");
            }
        }
    }

    /// <summary>The largest item of each type in the sample recipes, and one of a type with parts that nothing here knows.</summary>
    private static IEnumerable<JsonObject> Samples()
    {
        var files = Directory.GetFiles(Repository.Path("recipes"), "*.recipe.json").Order(StringComparer.Ordinal)
            .Concat(Directory.GetFiles(Repository.Path("tests", "NewsPortal.Tests", "Data", "orchard"), "*.json").Order(StringComparer.Ordinal));
        var items = files.Select(f => JsonNode.Parse(File.ReadAllText(f), null, new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true })!)
            .SelectMany(r => r["steps"]!.AsArray()).Where(s => string.Equals((string)s!["name"]!, "content", StringComparison.OrdinalIgnoreCase))
            .SelectMany(s => (s!["data"] ?? s["Data"])!.AsArray()).OfType<JsonObject>().ToList();
        foreach (var group in items.GroupBy(i => (string)i["ContentType"]!))
        {
            var sample = (JsonObject)group.MaxBy(i => Places(i, "").Count(p => !p.Contains("/TaxonomyPart", StringComparison.Ordinal)))!.DeepClone();
            sample["SeoMetaPart"] ??= new JsonObject { ["PageTitle"] = "a", ["MetaDescription"] = "b", ["MetaRobots"] = "index", ["Canonical"] = "https://a.vn/", ["MetaKeywords"] = "c" };
            sample["LocalizationPart"] = new JsonObject { ["Culture"] = "vi", ["LocalizationSet"] = "bo" };
            sample["PublishLaterPart"] = new JsonObject { ["ScheduledPublishUtc"] = null };
            sample["ArchiveLaterPart"] = new JsonObject { ["ScheduledArchiveUtc"] = null };
            sample["ContainedPart"] = new JsonObject { ["ListContentItemId"] = "4x", ["Order"] = 0 };
            sample["AutoroutePart"] = new JsonObject { ["Path"] = "", ["Disabled"] = false };
            sample["AliasPart"] = new JsonObject { ["Alias"] = "bi-danh" };
            yield return sample;
        }
    }

    private static Task<TestPortal> StartAsync(List<JsonObject> items) => TestPortal.StartAsync(prepare: async folder =>
    {
        for (var i = 0; i < items.Count; i++)
        {
            items[i]["ContentItemId"] = $"01hzzzzzzzzzzzzzzz{Tail(i)}";
            items[i]["ContentItemVersionId"] = $"01hzzzzzzzzzzzzzzv{Tail(i)}";
            (items[i]["Published"], items[i]["Latest"]) = (true, true);
        }

        var types = JsonNode.Parse(await File.ReadAllTextAsync(Repository.Path("tests", "NewsPortal.Tests", "Data", "orchard", "agency.recipe.json")),
            null, new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true })!["steps"]!.AsArray()
            .First(s => string.Equals((string)s!["name"]!, "contentdefinition", StringComparison.OrdinalIgnoreCase))!.DeepClone();
        foreach (var type in types["ContentTypes"]!.AsArray().Where(t => ((string[])["Article", "Page", "Menu", "Taxonomy", "LinkMenuItem"]).Contains((string)t!["Name"]!)).ToList())
        {
            types["ContentTypes"]!.AsArray().Remove(type);
        }

        foreach (var part in types["ContentParts"]!.AsArray().Where(t => (string)t!["Name"]! is "Article" or "Page").ToList())
        {
            types["ContentParts"]!.AsArray().Remove(part);
        }

        var site = new JsonObject
        {
            ["Key"] = Site,
            ["Name"] = "Trang lạ",
            ["Prefix"] = Site,
            ["Menu"] = "bi-danh",
            ["Home"] = new JsonArray(new JsonObject
            {
                ["Layout"] = "full",
                ["Blocks"] = new JsonArray([.. ((string[])["docs:Document", "links:WebLink", "projects:Project", "measures:Project", "feature:Article,Video,Album,Meeting"])
                    .Select(b => b.Split(':')).Select(b => (JsonNode)new JsonObject { ["Kind"] = b[0], ["Title"] = b[0], ["List"] = $"type:{b[1]}", ["Count"] = 40 })]),
            }),
        };
        var file = Path.Combine(folder, "odd.json");
        await File.WriteAllTextAsync(file, new JsonObject
        {
            ["steps"] = new JsonArray(
                new JsonObject { ["name"] = "Sites", ["Sites"] = new JsonArray(site) }, types,
                new JsonObject { ["name"] = "Content", ["data"] = new JsonArray([.. items]) }),
        }.ToJsonString(new System.Text.Json.JsonSerializerOptions { MaxDepth = 256 }));
        await TestPortal.RunCommandAsync(folder, "import", file, "--site", Site);
    });

    private static string Tail(int number) => $"{number:00000000}";

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"Items\":[", depth)) + "1" + string.Concat(Enumerable.Repeat("]}", depth));

    /// <summary>Where each value stands: <c>Article/Sections/TermContentItemIds/0</c>.</summary>
    private static IEnumerable<string> Places(JsonNode node, string prefix) => node switch
    {
        JsonObject members => members.SelectMany(m => Below(m.Key, m.Value)),
        JsonArray items => items.Take(3).SelectMany((v, i) => Below(i.ToString(System.Globalization.CultureInfo.InvariantCulture), v)),
        _ => [],
    };

    private static IEnumerable<string> Below(string name, JsonNode? value) =>
        (value is null ? [] : Places(value, name).Select(p => $"{name}/{p}")).Prepend(name);

    private static void Set(JsonObject item, string path, string kind)
    {
        var names = path.Split('/');
        JsonNode at = item;
        foreach (var name in names[..^1])
        {
            at = at is JsonArray array ? array[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]! : at[name]!;
        }

        var value = JsonNode.Parse(kind, null, new() { MaxDepth = 256 });
        if (at is JsonArray list)
        {
            list[int.Parse(names[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            at[names[^1]] = value;
        }
    }
}
