namespace NewsPortal.Data.Recipes;

/// <summary>
/// A kind of step that does most of a large import ahead and out of readers' sight, so that the one transaction in which
/// <see cref="IRecipeStep.ImportAsync"/> then shows everything is short.
/// </summary>
public interface IStagedStep : IRecipeStep
{
    /// <param name="siteKey">The site of a step; null for the installation.</param>
    /// <returns>
    /// What <see cref="StageAsync"/> makes depends on this too, besides the package. What was made ready under other rules
    /// is not shown.
    /// </returns>
    Task<string> RulesAsync(string? siteKey, CancellationToken ct) => Task.FromResult("");

    /// <summary>
    /// Makes ready what is not ready yet, in transactions of its own of at most 250 ms with a pause between them. Run
    /// again after an interruption it goes on where it was.
    /// </summary>
    Task StageAsync(StepContext step, CancellationToken ct);

    /// <returns>The imports that have left something staged in the database.</returns>
    Task<IReadOnlyList<string>> StagedImportsAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>
    /// Removes what an import has staged and not shown, in short transactions, the last first, so that an interruption
    /// leaves what <see cref="StageAsync"/> can go on from.
    /// </summary>
    /// <param name="holdAsync">To be called inside each transaction; see <see cref="StagedImport"/>.</param>
    Task UnstageAsync(string importId, Func<CancellationToken, Task> holdAsync, CancellationToken ct) => Task.CompletedTask;
}
