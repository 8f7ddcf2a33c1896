using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Sites.Steps;

/// <summary>Sites, a step of NewsPortal: portals with their identity, addresses, home page and foot.</summary>
internal sealed class SitesStep(PortalDb db) : IRecipeStep
{
    public string Name => "Sites";

    public int ExportOrder => 0;

    public async Task ImportAsync(StepContext step, CancellationToken ct)
    {
        var entries = RecipeJson.Entries(step, "Sites");
        var all = (await step.Db.Set<Site>().AsNoTracking().ToListAsync(ct)).Select(s => s.Read()).ToDictionary(s => s.Key);
        var changed = new List<(SiteSettings Site, string Where)>();
        for (var i = 0; i < entries.Count; i++)
        {
            var settings = Read(step, entries[i], $"Sites[{i}]");
            var known = await step.Db.Set<Site>().FindAsync([settings.Key], ct);
            var site = new Site { Key = settings.Key, Data = "" };
            site.Write(settings);
            if (known?.Data == site.Data)
            {
                step.Report.CountUnchanged();
                continue;
            }

            if (known is not null && step.SiteKey is { } own && own != settings.Key)
            {
                throw step.Broken($"Sites[{i}]", $"the run is for the site “{own}” and may not change “{settings.Key}”.");
            }

            step.Report.CountDone();
            all[settings.Key] = settings;
            changed.Add((settings, $"Sites[{i}]"));
            if (known is not null && known.Read().TimeZone != settings.TimeZone)
            {
                step.Report.Remark($"Sites[{i}]: the time zone has changed; what was published before keeps its month.");
            }

            if (step.DryRun)
            {
                continue;
            }

            if (known is null)
            {
                step.Db.Add(site);
            }
            else
            {
                known.Data = site.Data;
            }
        }

        changed.ForEach(c => CheckAddresses(step, c.Site, all.Values.Where(s => s.Key != c.Site.Key), c.Where));
        await step.Db.SaveChangesAsync(ct);
    }

    public async IAsyncEnumerable<ExportedStep> ExportAsync(string siteKey, [EnumeratorCancellation] CancellationToken ct)
    {
        if (await db.Set<Site>().AsNoTracking().SingleOrDefaultAsync(s => s.Key == siteKey, ct) is { } site)
        {
            yield return new ExportedStep(new JsonObject
            {
                ["name"] = Name,
                ["Sites"] = new JsonArray(JsonNode.Parse(site.Data)),
            });
        }
    }

    private static SiteSettings Read(StepContext step, JsonNode? entry, string where)
    {
        SiteSettings settings;
        try
        {
            settings = entry.Deserialize<SiteSettings>(SiteSettings.Json) ?? throw step.Broken(where, "a site must be an object.");
            _ = settings.Zone();
        }
        catch (Exception e) when (e is JsonException or TimeZoneNotFoundException)
        {
            throw step.Broken(where, e.Message);
        }

        return SettingsRules.WhyNot(settings) is [var problem, ..]
            ? throw step.Broken(problem.Field is null ? where : $"{where}.{problem.Field}", problem.Sentence)
            : settings;
    }

    private static void CheckAddresses(StepContext step, SiteSettings site, IEnumerable<SiteSettings> others, string where)
    {
        foreach (var other in others)
        {
            if (other.Prefix == site.Prefix)
            {
                throw step.Broken(where, site.Prefix.Length == 0
                    ? $"the site “{other.Key}” stands at the root already; give this one a Prefix."
                    : $"the Prefix “{site.Prefix}” belongs to the site “{other.Key}”.");
            }

            if (site.Hosts.FirstOrDefault(h => other.Hosts.Contains(h, StringComparer.OrdinalIgnoreCase)) is { } host)
            {
                throw step.Broken(where, $"the host “{host}” belongs to the site “{other.Key}”.");
            }
        }
    }
}
