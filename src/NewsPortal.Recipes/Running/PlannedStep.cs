using System.Text.Json.Nodes;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Recipes.Running;

/// <summary>A step whose turn will come.</summary>
/// <param name="Place">File and step, for people.</param>
/// <param name="SiteKey">The site it is for; null for the installation.</param>
internal sealed record PlannedStep(
    string Name, string Place, JsonObject Data, RecipeFiles Files, string? SiteKey, IReadOnlyList<string> Remarks);
