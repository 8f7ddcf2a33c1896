using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsPortal.Data.Recipes;
using NewsPortal.Recipes.Reading;

namespace NewsPortal.Recipes.Running;

/// <summary>Every step of a run in order, those of recipes that are run by name among them, expressions evaluated.</summary>
internal sealed class RecipePlan
{
    private const int MaxRecipeDepth = 8;
    private const int MaxItemsInOneTransaction = 2000;
    private const int MaxFilesInOneTransaction = 100;

    private readonly List<PlannedStep> _steps = [];

    private RecipePlan()
    {
    }

    public IReadOnlyList<PlannedStep> Steps => _steps;

    /// <summary>True when it brings too many items for one transaction, or too many files to look into while others wait.</summary>
    public bool IsLarge => Count("data") > MaxItemsInOneTransaction || Count("Files") > MaxFilesInOneTransaction;

    /// <param name="siteKey">The site that steps without a site of their own are for; null for the installation.</param>
    /// <exception cref="RecipeException">A file, or one that it runs by name, is broken.</exception>
    public static async Task<RecipePlan> ReadAsync(
        IReadOnlyList<RecipeFile> files, string? siteKey, TimeProvider clock, CancellationToken ct)
    {
        var plan = new RecipePlan();
        foreach (var file in files)
        {
            await plan.AddAsync(file, siteKey, clock, 0, ct);
        }

        return plan;
    }

    /// <param name="rules">What the staged images depend on besides the steps.</param>
    /// <returns>The same text for the same steps on the same sites under the same rules, and for no other.</returns>
    public string ImportId(string rules)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            stream.Write(Encoding.UTF8.GetBytes(rules));
            foreach (var step in _steps)
            {
                stream.Write(Encoding.UTF8.GetBytes($"{step.Name}\n{step.SiteKey}\n"));
                using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { MaxDepth = 256 });
                step.Data.WriteTo(writer);
            }
        }

        return Convert.ToHexStringLower(hash.Hash![..16]);
    }

    private int Count(string member) => _steps.Sum(s => (RecipeJson.Member(s.Data, member) as JsonArray)?.Count ?? 0);

    private async Task AddAsync(RecipeFile file, string? siteKey, TimeProvider clock, int depth, CancellationToken ct)
    {
        if (depth > MaxRecipeDepth)
        {
            throw new RecipeException($"{file.FilePath}: the recipe runs itself.");
        }

        var expressions = new Expressions(file.Variables, file.Files, clock);
        var told = 0;
        var number = 0;
        foreach (var (name, data) in file.Steps())
        {
            var place = $"{Path.GetFileName(file.FilePath)}, step {++number} “{name}”";
            if (string.Equals(name, "Recipes", StringComparison.OrdinalIgnoreCase))
            {
                await AddNamedAsync(file, data, siteKey, clock, depth, place, ct);
                continue;
            }

            var evaluated = Evaluate(file, expressions, data, place);
            siteKey ??= SiteNamedBy(name, evaluated);
            _steps.Add(new PlannedStep(name, place, evaluated, file.Files, siteKey, [.. expressions.Remarks.Skip(told)]));
            told = expressions.Remarks.Count;
        }
    }

    private static JsonObject Evaluate(RecipeFile file, Expressions expressions, JsonObject data, string place)
    {
        try
        {
            return file.IsRecipe ? (JsonObject)expressions.Evaluate(data)! : data;
        }
        catch (RecipeException e)
        {
            throw new RecipeException($"{place}: {e.Message}", e);
        }
    }

    private async Task AddNamedAsync(
        RecipeFile file, JsonObject data, string? siteKey, TimeProvider clock, int depth, string place, CancellationToken ct)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file.FilePath))!;
        foreach (var value in (RecipeJson.Member(data, "Values") as JsonArray ?? []).OfType<JsonObject>())
        {
            var wanted = Text(RecipeJson.Member(value, "name")) ?? "";
            RecipeFile? found = null;
            foreach (var path in Directory.EnumerateFiles(folder, "*.recipe.json").Order(StringComparer.Ordinal))
            {
                var candidate = await RecipeFile.ReadAsync(path, ct);
                if (candidate.Name == wanted)
                {
                    found = candidate;
                    break;
                }
            }

            await AddAsync(
                found ?? throw new RecipeException($"{place}: no recipe beside it is named “{wanted}”."), siteKey, clock, depth + 1, ct);
        }
    }

    // A recipe that makes exactly one site is for that site.
    private static string? SiteNamedBy(string stepName, JsonObject data) =>
        string.Equals(stepName, "Sites", StringComparison.OrdinalIgnoreCase)
        && RecipeJson.Member(data, "Sites") is JsonArray { Count: 1 } sites ? Text((sites[0] as JsonObject)?["Key"]) : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
