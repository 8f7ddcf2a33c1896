using NewsPortal.Data;
using NewsPortal.Data.Leases;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Recipes.Running;

/// <summary>
/// A run of more items than one transaction should hold. It is checked; then made ready under its import id in short
/// transactions, where no reader finds it; then shown by one last transaction. The same run started again goes on where it
/// was. One that fails is removed; what one that was killed has left is removed when the next large run starts.
/// </summary>
internal sealed class LargeImport(PortalDb db, StepOwners owners, LeaseBook leases, TimeProvider clock, RecipePlan plan)
{
    // Renewed in every batch. After a kill the same run can start again as soon as this has passed.
    private static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(10);

    private readonly string _holder = Ids.New(clock.GetUtcNow());
    private readonly string _import = plan.ImportId();
    private bool _isOvertaken;

    public async Task<IReadOnlyList<StepResult>> RunAsync(IProgress<StepResult>? progress, CancellationToken ct)
    {
        await db.ExpectManyRowsAsync(ct);
        await HoldAsync(ct);
        try
        {
            await owners.CheckAsync(plan.Steps, ct);
            await HoldAsync(ct);
            await RemoveAbandonedAsync(ct);
            var results = await ShowAsync(await StageAsync(ct), progress, ct);
            await UnstageAsync();
            return results;
        }
        finally
        {
            await leases.ReleaseAsync(LeaseOf(_import), _holder, CancellationToken.None);
        }
    }

    /// <returns>What the steps leave one another.</returns>
    private Task<Dictionary<string, object>> StageAsync(CancellationToken ct) => OrRemoveAsync(async () =>
    {
        var run = new Dictionary<string, object>();
        await owners.StageAsync(plan.Steps, run, Staged, ct);
        return run;
    });

    private Task<IReadOnlyList<StepResult>> ShowAsync(
        Dictionary<string, object> run, IProgress<StepResult>? progress, CancellationToken ct) => OrRemoveAsync(() =>
        db.InTransactionAsync(
            async () =>
            {
                // Its row stays locked until the end, so nobody takes over however long it takes.
                await HoldAsync(ct);
                return await owners.RunAsync(plan.Steps, dryRun: false, run, Staged, progress, ct);
            },
            ct));

    private StagedImport Staged(int step) => new(_import, step, HoldAsync);

    private async Task HoldAsync(CancellationToken ct)
    {
        if (!await leases.TakeAsync(LeaseOf(_import), _holder, LeaseLength, ct))
        {
            _isOvertaken = true;
            throw new RecipeException(
                "Another run is reading the same package into the same site; when it has ended, this one can start.");
        }
    }

    // Stopped by the operator it may go on later; overtaken by another run, what is staged is that one's.
    private async Task<T> OrRemoveAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is not OperationCanceledException && !_isOvertaken)
        {
            db.ChangeTracker.Clear();
            await UnstageAsync();
            throw;
        }
    }

    private async Task RemoveAbandonedAsync(CancellationToken ct)
    {
        foreach (var step in owners.Staged)
        {
            foreach (var import in (await step.StagedImportsAsync(ct)).Where(i => i != _import))
            {
                if (await leases.TakeAsync(LeaseOf(import), _holder, LeaseLength, ct))
                {
                    await step.UnstageAsync(import, token => leases.TakeAsync(LeaseOf(import), _holder, LeaseLength, token), ct);
                    await leases.ReleaseAsync(LeaseOf(import), _holder, ct);
                }
            }
        }
    }

    private async Task UnstageAsync()
    {
        foreach (var step in owners.Staged)
        {
            await step.UnstageAsync(_import, HoldAsync, CancellationToken.None);
        }
    }

    private static string LeaseOf(string import) => $"import:{import}";
}
