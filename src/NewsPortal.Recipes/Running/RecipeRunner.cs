using NewsPortal.Data;
using NewsPortal.Data.Leases;
using NewsPortal.Data.Recipes;
using NewsPortal.Recipes.Reading;

namespace NewsPortal.Recipes.Running;

/// <summary>
/// Runs recipes and packages: every step by the room that owns its data, what nobody acts on kept for export. A run is all
/// or nothing. Up to 2,000 items are one transaction. A larger run is checked whole, then made ready out of readers' sight
/// in short transactions, so that editors who save meanwhile never wait long for SQLite's one writer, then shown by one
/// last transaction (<see cref="LargeImport"/>). Killed half way and run again, it goes on where it was.
/// </summary>
public sealed class RecipeRunner(
    PortalDb db, IEnumerable<IRecipeStep> steps, StepStore store, LeaseBook leases, TimeProvider clock)
{
    private readonly StepOwners _owners = new(db, steps, store);

    /// <param name="siteKey">The site that steps without a site of their own are for; null for the installation.</param>
    /// <param name="progress">Told each step as it ends.</param>
    /// <exception cref="RecipeException">Something is broken, or the same large run is under way; nothing was changed.</exception>
    public async Task<IReadOnlyList<StepResult>> RunAsync(
        IReadOnlyList<RecipeFile> files, string? siteKey, bool dryRun, IProgress<StepResult>? progress, CancellationToken ct)
    {
        var plan = await RecipePlan.ReadAsync(files, siteKey, clock, ct);
        if (dryRun)
        {
            return await _owners.RunAsync(plan.Steps, dryRun, [], staged: null, progress, ct);
        }

        return plan.IsLarge
            ? await new LargeImport(db, _owners, leases, clock, plan).RunAsync(progress, ct)
            : await db.InTransactionAsync(() => _owners.RunAsync(plan.Steps, dryRun, [], staged: null, progress, ct), ct);
    }
}
