namespace NewsPortal.Data.Recipes;

/// <summary>
/// A kind of recipe step, kept by the room that owns its data: how such a step is read into the installation, and how
/// a site's data of that kind is written out again.
/// </summary>
public interface IRecipeStep
{
    /// <summary>As Orchard Core writes it; compared without regard to case.</summary>
    string Name { get; }

    /// <summary>Other names of the same step, such as older ones.</summary>
    IReadOnlyList<string> Aliases => [];

    /// <summary>Where a site's export puts this step: definitions come before content.</summary>
    int ExportOrder { get; }

    /// <summary>
    /// Reads one step. With <see cref="StepContext.DryRun"/> set it checks everything and changes nothing.
    /// </summary>
    /// <exception cref="RecipeException">The step is broken; the message names the place.</exception>
    Task ImportAsync(StepContext step, CancellationToken ct);

    /// <returns>The steps that bring this data of <paramref name="siteKey"/> back; empty when there is none.</returns>
    IAsyncEnumerable<ExportedStep> ExportAsync(string siteKey, CancellationToken ct);
}
