using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Content.Steps;

/// <summary>ContentDefinition: adds types and parts, merging their settings into what is there.</summary>
internal sealed class DefinitionStep(PortalDb db, Redraw redraw) : IRecipeStep
{
    public string Name => "ContentDefinition";

    public int ExportOrder => 10;

    public Task ImportAsync(StepContext step, CancellationToken ct) => DefinitionImport.RunAsync(step, DefinitionMerge.Merge, redraw, ct);

    /// <summary>
    /// What a site's items are read with, as one step: its own definitions and those of the installation that it has none
    /// of its own for. So a package can be read where there are no types yet.
    /// </summary>
    public async IAsyncEnumerable<ExportedStep> ExportAsync(string siteKey, [EnumeratorCancellation] CancellationToken ct)
    {
        var stored = await db.Set<DefinitionRecord>().AsNoTracking().Where(r => r.SiteKey == siteKey || r.SiteKey == "").ToListAsync(ct);
        var records = stored.OrderByDescending(r => r.SiteKey.Length).DistinctBy(r => (r.Kind, r.Name))
            .OrderBy(r => r.Name, StringComparer.Ordinal).ToList();
        if (records.Count > 0)
        {
            yield return new ExportedStep(new JsonObject
            {
                ["name"] = "ReplaceContentDefinition",
                ["ContentTypes"] = Array(DefinitionKind.Type),
                ["ContentParts"] = Array(DefinitionKind.Part),
            });
        }

        JsonArray Array(DefinitionKind kind) =>
            [.. records.Where(r => r.Kind == kind).Select(r => (JsonNode)ContentJson.Parse(r.Data))];
    }
}

/// <summary>ReplaceContentDefinition: types and parts as given, whatever was there.</summary>
internal sealed class ReplaceDefinitionStep(Redraw redraw) : IRecipeStep
{
    public string Name => "ReplaceContentDefinition";

    public int ExportOrder => 10;

    public Task ImportAsync(StepContext step, CancellationToken ct) => DefinitionImport.RunAsync(step, (_, given) => given, redraw, ct);

    public async IAsyncEnumerable<ExportedStep> ExportAsync(string siteKey, [EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        yield break;
    }
}
