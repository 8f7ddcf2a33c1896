using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Recipes.Running;

/// <summary>Keeps the steps that no room keeps as data of its own, so that an export gives them back.</summary>
/// <param name="acted">Those that are acted on where they are kept.</param>
public sealed class StepStore(PortalDb db, IEnumerable<IKeptStep> acted, TimeProvider clock)
{
    private const string OneIndex = "kept; one index holds everything public and fills itself.";

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Feature"] = "kept; every feature of NewsPortal is always on.",
        ["Themes"] = "kept; a site's theme is chosen in its settings.",
        ["Roles"] = "kept; an import never grants rights.",
        ["MediaProfiles"] = "kept; sizes of pictures are those of the theme.",
        ["Sitemaps"] = "kept; the site map lists everything public.",
        ["custom-settings"] = "kept with the site.",
        ["lucene-index"] = OneIndex,
        ["lucene-index-reset"] = OneIndex,
        ["lucene-index-rebuild"] = OneIndex,
        ["CreateOrUpdateIndexProfile"] = OneIndex,
        ["ResetIndex"] = OneIndex,
        ["RebuildIndex"] = OneIndex,
    };

    internal async Task KeepAsync(StepContext step, string name, CancellationToken ct)
    {
        if (string.Equals(name, "Users", StringComparison.OrdinalIgnoreCase)
            || string.Equals(name, "custom-user-settings", StringComparison.OrdinalIgnoreCase))
        {
            step.Report.Remark("left out; an import never creates sign-ins.");
            return;
        }

        await TellAsync(step, name, ct);
        if (step.DryRun && step.Report.KeptOnly)
        {
            return;
        }

        var data = step.Data.ToJsonString();
        var known = await step.Db.Set<StoredStep>().Where(s => s.SiteKey == step.SiteKey && s.Name == name).ToListAsync(ct);
        if (known.Exists(s => s.Data == data))
        {
            step.Report.CountUnchanged();
            return;
        }

        step.Report.CountDone();
        if (step.DryRun)
        {
            return;
        }

        var position = await step.Db.Set<StoredStep>().CountAsync(s => s.SiteKey == step.SiteKey, ct);
        step.Db.Add(new StoredStep
        {
            Id = Ids.New(clock.GetUtcNow()),
            SiteKey = step.SiteKey,
            Name = name,
            Position = position,
            Data = data,
        });
        await step.Db.SaveChangesAsync(ct);
    }

    internal async Task<IReadOnlyList<JsonObject>> OfSiteAsync(string siteKey, CancellationToken ct) =>
        (await db.Set<StoredStep>().AsNoTracking().Where(s => s.SiteKey == siteKey).OrderBy(s => s.Position).ToListAsync(ct))
            .ConvertAll(s => (JsonObject)JsonNode.Parse(s.Data, nodeOptions: null, new JsonDocumentOptions { MaxDepth = 256 })!);

    private async Task TellAsync(StepContext step, string name, CancellationToken ct)
    {
        if (acted.FirstOrDefault(room => string.Equals(room.Name, name, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            await known.ReportAsync(step, ct);
        }
        else
        {
            step.Report.Keep(Reasons.GetValueOrDefault(name, "kept for export; nothing in NewsPortal acts on it."));
        }
    }
}
