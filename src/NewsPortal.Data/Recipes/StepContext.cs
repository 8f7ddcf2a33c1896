using System.Text.Json.Nodes;

namespace NewsPortal.Data.Recipes;

/// <summary>One step on its way in.</summary>
/// <param name="SiteKey">The site it is for; null when it is for the whole installation.</param>
/// <param name="Data">The step's own object, expressions already evaluated. Text and numbers are as written.</param>
/// <param name="Place">Names file and step, for messages.</param>
/// <param name="DryRun">True when everything is checked and nothing may be changed.</param>
public sealed record StepContext(
    PortalDb Db, string? SiteKey, JsonObject Data, RecipeFiles Files, StepReport Report, bool DryRun, string Place)
{
    /// <summary>Null when the whole run is one transaction and nothing was made ready ahead.</summary>
    public StagedImport? Staged { get; init; }

    /// <summary>
    /// To be called between batches and files of what may take seconds, outside of transactions: keeps other runs of a
    /// large import away, or throws when one has taken over. Does nothing in a small run.
    /// </summary>
    public Func<CancellationToken, Task> RenewAsync { get; init; } = _ => Task.CompletedTask;

    /// <summary>What a later step of the same run may need from an earlier one, by name.</summary>
    public IDictionary<string, object> Run { get; init; } = new Dictionary<string, object>();

    /// <returns>The site's key.</returns>
    /// <exception cref="RecipeException">The run names no site, and this step cannot do without.</exception>
    public string RequireSite() =>
        SiteKey ?? throw new RecipeException($"{Place}: say which site it is for (--site KEY).");

    /// <summary>A sentence that says where in the step something is wrong.</summary>
    public RecipeException Broken(string where, string what) => new($"{Place}, {where}: {what}");
}
