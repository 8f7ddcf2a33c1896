using System.Data.Common;
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
    private const string LeaseNames = "import:";
    private const int MaxTries = 3;

    // Renewed in every batch. After a kill the same run can start again as soon as this has passed.
    private static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RenewalGap = TimeSpan.FromSeconds(2);

    private readonly string _holder = Ids.New(clock.GetUtcNow());
    private string _rules = "";
    private string _import = "";
    private DateTimeOffset _heldAt;
    private bool _isOvertaken;

    /// <exception cref="RecipeException">
    /// Something is broken, another run of the import is under way, or definitions and terms changed whenever all was ready.
    /// </exception>
    public async Task<IReadOnlyList<StepResult>> RunAsync(IProgress<StepResult>? progress, CancellationToken ct)
    {
        await db.ExpectManyRowsAsync(ct);
        for (var i = 0; i < MaxTries; i++)
        {
            if (await RunOnceAsync(progress, ct) is { } results)
            {
                return results;
            }
        }

        throw new RecipeException("The site's definitions or terms change all the time; start it again when they rest.");
    }

    /// <returns>Null when the rules have changed meanwhile; nothing was changed.</returns>
    private async Task<IReadOnlyList<StepResult>?> RunOnceAsync(IProgress<StepResult>? progress, CancellationToken ct)
    {
        // What other rules have made ready is another import's, and is removed as any that was given up.
        _rules = await owners.RulesAsync(plan.Steps, ct);
        _import = plan.ImportId(_rules);
        await HoldAsync(ct);
        try
        {
            await owners.CheckAsync(plan.Steps, RenewAsync, ct);
            db.ChangeTracker.Clear();
            await HoldAsync(ct);
            await RemoveAbandonedAsync(ct);
            var results = await ShowAsync(await StageAsync(ct), progress, ct);
            await IfPossibleAsync(UnstageAsync);
            return results;
        }
        finally
        {
            await IfPossibleAsync(() => leases.ReleaseAsync(LeaseOf(_import), _holder, CancellationToken.None));
        }
    }

    /// <returns>What the steps leave one another.</returns>
    private Task<Dictionary<string, object>> StageAsync(CancellationToken ct) => OrRemoveAsync(async () =>
    {
        var run = new Dictionary<string, object>();
        await owners.StageAsync(plan.Steps, run, Staged, RenewAsync, ct);
        return run;
    });

    private Task<IReadOnlyList<StepResult>?> ShowAsync(
        Dictionary<string, object> run, IProgress<StepResult>? progress, CancellationToken ct) => OrRemoveAsync(() =>
        db.InTransactionAsync(
            async () =>
            {
                // Its row stays locked until the end, so nobody takes over however long it takes.
                await HoldAsync(ct);

                // What was tracked so far was read before others went on writing.
                db.ChangeTracker.Clear();
                if (await owners.RulesAsync(plan.Steps, ct) != _rules)
                {
                    return null;
                }

                var results = await owners.RunAsync(plan.Steps, dryRun: false, run, Staged, progress, ct);

                // Who waits for the row's lock must not find a lease that ran out meanwhile.
                await HoldAsync(ct);
                return results;
            },
            ct));

    private StagedImport Staged(int step) => new(_import, step, HoldAsync);

    // Between batches and files, where no transaction is open.
    private Task RenewAsync(CancellationToken ct) =>
        clock.GetUtcNow() - _heldAt < RenewalGap ? Task.CompletedTask : HoldAsync(ct);

    private async Task HoldAsync(CancellationToken ct)
    {
        _heldAt = clock.GetUtcNow();
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
            await IfPossibleAsync(UnstageAsync);
            throw;
        }
    }

    private async Task RemoveAbandonedAsync(CancellationToken ct)
    {
        foreach (var step in owners.Staged)
        {
            foreach (var import in (await step.StagedImportsAsync(ct)).Where(i => i != _import))
            {
                await RemoveAbandonedAsync(step, import, ct);
                await RenewAsync(ct);
            }
        }

        await leases.ForgetAsync(LeaseNames, ct);
    }

    private async Task RemoveAbandonedAsync(IStagedStep step, string import, CancellationToken ct)
    {
        if (!await leases.TakeAsync(LeaseOf(import), _holder, LeaseLength, ct))
        {
            return;
        }

        try
        {
            await step.UnstageAsync(import, HoldBothAsync, ct);
            await leases.ReleaseAsync(LeaseOf(import), _holder, ct);
        }
        catch (RecipeException) when (!_isOvertaken)
        {
            // A run of that import has started, and what is staged is its own again.
        }

        async Task HoldBothAsync(CancellationToken token)
        {
            await HoldAsync(token);
            if (!await leases.TakeAsync(LeaseOf(import), _holder, LeaseLength, token))
            {
                throw new RecipeException("Another run goes on with what was to be removed.");
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

    // The run has succeeded or failed already. What is left behind is removed by the next large one.
    private static async Task IfPossibleAsync(Func<Task> cleanUp)
    {
        try
        {
            await cleanUp();
        }
        catch (Exception e) when (e is RecipeException or DbException or InvalidOperationException)
        {
        }
    }

    private static string LeaseOf(string import) => LeaseNames + import;
}
