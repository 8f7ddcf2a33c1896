using System.Text;
using System.Text.Json;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Recipes.Running;

/// <summary>The rooms that act on steps. What none of them acts on is kept for export.</summary>
internal sealed class StepOwners(PortalDb db, IEnumerable<IRecipeStep> steps, StepStore store)
{
    private readonly Dictionary<string, IRecipeStep> _steps = steps
        .SelectMany(s => s.Aliases.Prepend(s.Name).Select(name => (name, s)))
        .ToDictionary(x => x.name, x => x.s, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<IStagedStep> Staged => [.. _steps.Values.OfType<IStagedStep>().Distinct()];

    /// <returns>What the staged images of the plan depend on besides its steps; see <see cref="IStagedStep.RulesAsync"/>.</returns>
    public async Task<string> RulesAsync(IReadOnlyList<PlannedStep> plan, CancellationToken ct)
    {
        var rules = new StringBuilder();
        foreach (var step in Staged)
        {
            foreach (var site in plan.Select(p => p.SiteKey).Distinct())
            {
                rules.Append(await step.RulesAsync(site, ct)).Append('\n');
            }
        }

        return rules.ToString();
    }

    /// <summary>Checks each step and changes nothing.</summary>
    /// <param name="renewAsync">See <see cref="StepContext.RenewAsync"/>.</param>
    public async Task CheckAsync(
        IReadOnlyList<PlannedStep> plan, Func<CancellationToken, Task> renewAsync, CancellationToken ct)
    {
        var run = new Dictionary<string, object>();
        foreach (var planned in plan)
        {
            var context = Context(planned, new StepReport(), dryRun: true, run) with { RenewAsync = renewAsync };
            await ImportAsync(context, planned.Name, ct);
            await renewAsync(ct);
        }
    }

    /// <summary>Does each step, or tells what it would do.</summary>
    /// <param name="run">What the steps of one run leave one another.</param>
    /// <param name="staged">Null when nothing was made ready ahead.</param>
    public async Task<IReadOnlyList<StepResult>> RunAsync(
        IReadOnlyList<PlannedStep> plan, bool dryRun, Dictionary<string, object> run, Func<int, StagedImport>? staged,
        IProgress<StepResult>? progress, CancellationToken ct)
    {
        var results = new List<StepResult>();
        foreach (var planned in plan)
        {
            var report = new StepReport();
            foreach (var remark in planned.Remarks)
            {
                report.Remark(remark);
            }

            var context = Context(planned, report, dryRun, run) with { Staged = staged?.Invoke(results.Count) };
            await ImportAsync(context, planned.Name, ct);
            results.Add(new StepResult(planned.Place, planned.Name, report));
            if (!dryRun && report.Done > 0)
            {
                Tell(planned, report);
            }

            progress?.Report(results[^1]);
        }

        return results;
    }

    /// <summary>Makes ready ahead what can be; other steps only leave in the run what later ones need.</summary>
    /// <param name="renewAsync">See <see cref="StepContext.RenewAsync"/>.</param>
    public async Task StageAsync(
        IReadOnlyList<PlannedStep> plan, Dictionary<string, object> run, Func<int, StagedImport> staged,
        Func<CancellationToken, Task> renewAsync, CancellationToken ct)
    {
        for (var i = 0; i < plan.Count; i++)
        {
            var context = Context(plan[i], new StepReport(), dryRun: true, run) with { Staged = staged(i), RenewAsync = renewAsync };
            await (_steps.GetValueOrDefault(plan[i].Name) is IStagedStep step
                ? TellingPlaceAsync(plan[i].Place, () => step.StageAsync(context, ct)) : ImportAsync(context, plan[i].Name, ct));
            await renewAsync(ct);
        }
    }

    private void Tell(PlannedStep planned, StepReport report) => db.Audit.Add(new AuditEvent(
        "recipe.step", "step", planned.Name, planned.SiteKey,
        After: AuditJson.Of(("place", planned.Place), ("done", report.Done), ("unchanged", report.Unchanged))));

    private StepContext Context(PlannedStep planned, StepReport report, bool dryRun, Dictionary<string, object> run) => new(
        db, planned.SiteKey, planned.Data, planned.Files, report, dryRun, planned.Place)
    {
        Run = run,
    };

    private Task ImportAsync(StepContext context, string name, CancellationToken ct) => TellingPlaceAsync(
        context.Place, () => _steps.TryGetValue(name, out var step) ? step.ImportAsync(context, ct) : store.KeepAsync(context, name, ct));

    // A value of another kind than the format says: System.Text.Json's words name it.
    private static async Task TellingPlaceAsync(string place, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or ArgumentException or JsonException)
        {
            throw new RecipeException($"{place}: {e.Message}", e);
        }
    }
}
