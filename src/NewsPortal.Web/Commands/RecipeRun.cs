using System.Globalization;
using NewsPortal.Data.Audit;
using NewsPortal.Recipes.Reading;
using NewsPortal.Recipes.Running;

namespace NewsPortal.Web.Commands;

/// <summary>Runs recipes for a command, telling each step as it ends.</summary>
/// <param name="actor">Who runs them; null for who the session's is.</param>
internal sealed class RecipeRun(IServiceProvider services, Terminal terminal, Actor? actor = null)
{
    // A package of ten thousand items must not bury what matters.
    private const int MaxRemarksTold = 20;

    /// <summary>Runs them, and says at the end how much was done.</summary>
    internal async Task<IReadOnlyList<StepResult>> RunAsync(
        IReadOnlyList<RecipeFile> files, string? siteKey, bool dryRun, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        if (actor is not null)
        {
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = actor;
        }

        var runner = scope.ServiceProvider.GetRequiredService<RecipeRunner>();
        var told = new Teller(terminal);
        IReadOnlyList<StepResult> results = [];
        await terminal.WaitAsync(
            $"Reading {string.Join(", ", files.Select(f => Path.GetFileName(f.FilePath)))} …",
            async () => results = await runner.RunAsync(files, siteKey, dryRun, told, ct));
        terminal.Say(Closing(results, dryRun));
        return results;
    }

    private static string Closing(IReadOnlyList<StepResult> results, bool dryRun)
    {
        var sums = $"{Count(results.Count, "step")}, {Number(results.Sum(r => r.Report.Done))} done, "
            + $"{Number(results.Sum(r => r.Report.Unchanged))} unchanged, "
            + $"{Count(results.Count(r => r.Report.KeptOnly), "step")} only kept.";
        return dryRun ? $"A real run would say: {sums} Nothing was changed." : $"Finished: {sums}";
    }

    private static string Count(int count, string what) => $"{Number(count)} {what}{(count == 1 ? "" : "s")}";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    // Progress<T> would tell from another thread, and out of order.
    private sealed class Teller(Terminal terminal) : IProgress<StepResult>
    {
        public void Report(StepResult value)
        {
            var report = value.Report;
            terminal.Say(report.KeptOnly
                ? $"{value.Place}: kept."
                : $"{value.Place}: {Number(report.Done)} done, {Number(report.Unchanged)} unchanged.");
            foreach (var remark in report.Remarks.Take(MaxRemarksTold))
            {
                terminal.Say($"  {remark}");
            }

            if (report.Remarks.Count > MaxRemarksTold)
            {
                terminal.Say($"  and {Number(report.Remarks.Count - MaxRemarksTold)} more like these.");
            }
        }
    }
}
