using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Sites.Steps;

/// <summary>
/// Settings, as Orchard Core writes them: name, home item and page size act; every other member is kept with the site.
/// </summary>
internal sealed class SettingsStep(PortalDb db) : IRecipeStep
{
    private const string Kept = "Orchard";

    public string Name => "Settings";

    public int ExportOrder => 5;

    public async Task ImportAsync(StepContext step, CancellationToken ct)
    {
        var key = step.RequireSite();
        var given = (JsonObject)step.Data.DeepClone();
        given.Remove(given.FirstOrDefault(m => string.Equals(m.Key, "name", StringComparison.OrdinalIgnoreCase)).Key ?? "name");
        var site = await step.Db.Set<Site>().FindAsync([key], ct);
        if (site is null)
        {
            if (!step.DryRun)
            {
                throw new RecipeException($"{step.Place}: there is no site “{key}”.");
            }

            step.Report.CountDone(given.Count);
            return;
        }

        var settings = site.Read();
        var kept = settings.Others.TryGetValue(Kept, out var old) ? JsonObject.Create(old)! : [];
        // A route that was read before has had its say: the home page may have been chosen anew since.
        var homeRoute = JsonNode.DeepEquals(kept["HomeRoute"], given["HomeRoute"]) ? null : given["HomeRoute"];
        foreach (var (name, value) in given)
        {
            kept[name] = value?.DeepClone();
        }

        settings = settings with
        {
            HomeItemId = Text(homeRoute?["contentItemId"]) ?? Text(homeRoute?["ContentItemId"]) ?? settings.HomeItemId,
            PageSize = given["PageSize"] is JsonValue size && size.TryGetValue<int>(out var count) && SettingsRules.IsPageSize(count)
                ? count : settings.PageSize,
        };
        settings.Others[Kept] = JsonSerializer.SerializeToElement(kept, SiteSettings.Json);
        step.Report.CountDone(given.Count);
        if (!step.DryRun)
        {
            site.Write(settings);
            await step.Db.SaveChangesAsync(ct);
        }
    }

    public async IAsyncEnumerable<ExportedStep> ExportAsync(string siteKey, [EnumeratorCancellation] CancellationToken ct)
    {
        var site = await db.Set<Site>().AsNoTracking().SingleOrDefaultAsync(s => s.Key == siteKey, ct);
        if (site?.Read().Others.TryGetValue(Kept, out var kept) == true)
        {
            var step = new JsonObject { ["name"] = Name };
            foreach (var (name, value) in JsonObject.Create(kept)!)
            {
                step[name] = value?.DeepClone();
            }

            yield return new ExportedStep(step);
        }
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 && KeyText.Fits(text) ? text : null;
}
