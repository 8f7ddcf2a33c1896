using System.Text.Json.Nodes;

namespace NewsPortal.Data.Recipes;

/// <summary>One step on its way in.</summary>
/// <param name="SiteKey">The site it is for; null when it is for the whole installation.</param>
/// <param name="Data">The step's own object, expressions already evaluated. Text and numbers are as written.</param>
/// <param name="Place">Names file and step, for messages.</param>
public sealed record StepContext(
    PortalDb Db, string? SiteKey, JsonObject Data, RecipeFiles Files, StepReport Report, bool DryRun, string Place)
{
    /// <summary>What a later step of the same run may need from an earlier one, by name.</summary>
    public Dictionary<string, object> Run { get; init; } = [];
}
