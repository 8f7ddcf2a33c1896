using System.Diagnostics;
using System.Text.Json.Nodes;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;
using NewsPortal.Recipes.Reading;

namespace NewsPortal.Recipes.Running;

/// <summary>
/// Runs recipes and packages: every step by the room that owns its data, what nobody acts on kept for export. A run of up
/// to 2,000 items is one transaction, all or nothing; a larger one is checked whole and then commits in short batches, so
/// that editors who save meanwhile never wait long for SQLite's one writer. Run again after an interruption, it goes on
/// where it was: what is stored already counts as unchanged.
/// </summary>
public sealed class RecipeRunner(PortalDb db, IEnumerable<IRecipeStep> steps, StepStore store, TimeProvider clock)
{
    private const int MaxItemsInOneTransaction = 2000;
    private const int MaxRecipeDepth = 8;

    // A waiting writer asks SQLite again at least every 100 ms.
    private static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(120);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(110);

    private readonly Dictionary<string, IRecipeStep> _steps = steps
        .SelectMany(s => s.Aliases.Prepend(s.Name).Select(name => (name, s)))
        .ToDictionary(x => x.name, x => x.s, StringComparer.OrdinalIgnoreCase);

    /// <param name="siteKey">The site that steps without a site of their own are for; null for the installation.</param>
    /// <param name="progress">Told each step as it ends.</param>
    /// <exception cref="RecipeException">Something is broken; nothing was changed unless the world broke a large run half way.</exception>
    public async Task<IReadOnlyList<StepResult>> RunAsync(
        IReadOnlyList<RecipeFile> files, string? siteKey, bool dryRun, IProgress<StepResult>? progress, CancellationToken ct)
    {
        var plan = new List<PlannedStep>();
        foreach (var file in files)
        {
            await PlanAsync(file, siteKey, plan, 0, ct);
        }

        var isLarge = plan.Sum(s => (RecipeJson.Member(s.Data, "data") as JsonArray)?.Count ?? 0) > MaxItemsInOneTransaction;
        if (isLarge && !dryRun)
        {
            // What commits in batches cannot be taken back whole, so everything is checked before the first one.
            var check = new Dictionary<string, object>();
            foreach (var planned in plan)
            {
                await RunAsync(planned, new StepReport(), dryRun: true, check, null, ct);
            }
        }

        var run = new Dictionary<string, object>();
        var results = new List<StepResult>();
        if (!dryRun)
        {
            await db.Database.BeginTransactionAsync(ct);
        }

        try
        {
            var held = Stopwatch.StartNew();
            foreach (var planned in plan)
            {
                var report = new StepReport();
                foreach (var remark in planned.Remarks)
                {
                    report.Remark(remark);
                }

                await RunAsync(planned, report, dryRun, run, isLarge && !dryRun ? token => PauseAsync(held, token) : null, ct);
                var result = new StepResult(planned.Place, planned.Name, report);
                results.Add(result);
                progress?.Report(result);
            }

            if (!dryRun)
            {
                await db.Database.CommitTransactionAsync(ct);
            }
        }
        catch
        {
            if (db.Database.CurrentTransaction is { } open)
            {
                await open.RollbackAsync(CancellationToken.None);
                await open.DisposeAsync();
            }

            db.ChangeTracker.Clear();
            throw;
        }

        return results;
    }

    private async Task RunAsync(
        PlannedStep planned, StepReport report, bool dryRun, Dictionary<string, object> run,
        Func<CancellationToken, Task>? pause, CancellationToken ct)
    {
        var context = new StepContext(
            db, planned.SiteKey, planned.Data, planned.Files, report, dryRun, planned.Place)
        {
            Run = run,
            PauseAsync = pause ?? (_ => Task.CompletedTask),
        };
        try
        {
            if (_steps.TryGetValue(planned.Name, out var step))
            {
                await step.ImportAsync(context, ct);
            }
            else
            {
                await store.KeepAsync(context, planned.Name, ct);
            }
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or ArgumentException or System.Text.Json.JsonException
            && e is not RecipeException)
        {
            // A value of another kind than the format says: System.Text.Json's words name it.
            throw new RecipeException($"{planned.Place}: {e.Message}", e);
        }
    }

    private async Task PlanAsync(RecipeFile file, string? siteKey, List<PlannedStep> plan, int depth, CancellationToken ct)
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
                await PlanNamedAsync(file, data, siteKey, plan, depth, place, ct);
                continue;
            }

            var evaluated = Evaluate(file, expressions, data, place);
            siteKey ??= SiteNamedBy(name, evaluated);
            plan.Add(new PlannedStep(name, place, evaluated, file.Files, siteKey, [.. expressions.Remarks.Skip(told)]));
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

    private async Task PlanNamedAsync(
        RecipeFile file, JsonObject data, string? siteKey, List<PlannedStep> plan, int depth, string place, CancellationToken ct)
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

            await PlanAsync(
                found ?? throw new RecipeException($"{place}: no recipe beside it is named “{wanted}”."), siteKey, plan, depth + 1, ct);
        }
    }

    // A recipe that makes exactly one site is for that site.
    private static string? SiteNamedBy(string stepName, JsonObject data) =>
        string.Equals(stepName, "Sites", StringComparison.OrdinalIgnoreCase)
        && RecipeJson.Member(data, "Sites") is JsonArray { Count: 1 } sites
            ? Text((sites[0] as JsonObject)?["Key"]) : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private async Task PauseAsync(Stopwatch held, CancellationToken ct)
    {
        if (held.Elapsed >= Hold)
        {
            await db.Database.CommitTransactionAsync(ct);
            db.ChangeTracker.Clear();
            await Task.Delay(Rest, clock, ct);
            await db.Database.BeginTransactionAsync(ct);
            held.Restart();
        }
    }

    private sealed record PlannedStep(string Name, string Place, JsonObject Data, RecipeFiles Files, string? SiteKey, IReadOnlyList<string> Remarks);
}

/// <param name="Place">File and step, for people.</param>
public sealed record StepResult(string Place, string Name, StepReport Report);
