using System.Runtime.CompilerServices;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Tests.Recipes;

/// <summary>A step in the middle of a package that lets a test look, or fail, half way through an import.</summary>
internal sealed class HalfWay : IStagedStep
{
    public string Name => nameof(HalfWay);

    public int ExportOrder => 0;

    /// <summary>What happens while the whole package is checked.</summary>
    internal Func<Task> WhileChecking { get; set; } = () => Task.CompletedTask;

    /// <summary>What happens while the items are made ready, after those before this step.</summary>
    internal Func<Task> WhileStaging { get; set; } = () => Task.CompletedTask;

    /// <summary>What happens inside the last transaction.</summary>
    internal Func<Task> WhileShowing { get; set; } = () => Task.CompletedTask;

    /// <summary>Imports that have left something besides their items.</summary>
    internal IReadOnlyList<string> Abandoned { get; set; } = [];

    /// <summary>What happens while an import's leftovers are removed; told the import, and what holds its lease.</summary>
    internal Func<string, Func<CancellationToken, Task>, Task> WhileRemoving { get; set; } = (_, _) => Task.CompletedTask;

    public Task StageAsync(StepContext step, CancellationToken ct) => WhileStaging();

    public Task ImportAsync(StepContext step, CancellationToken ct) => step.DryRun ? WhileChecking() : WhileShowing();

    public Task<IReadOnlyList<string>> StagedImportsAsync(CancellationToken ct) => Task.FromResult(Abandoned);

    public Task UnstageAsync(string importId, Func<CancellationToken, Task> holdAsync, CancellationToken ct) =>
        WhileRemoving(importId, holdAsync);

    public async IAsyncEnumerable<ExportedStep> ExportAsync(string siteKey, [EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        yield break;
    }
}
