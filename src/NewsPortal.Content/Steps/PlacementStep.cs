using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Content.Steps;

/// <summary>SitePlacements, a step of NewsPortal: items of the site that other sites show.</summary>
internal sealed class PlacementStep(PortalDb db, ISiteFacts sites, TimeProvider clock) : IRecipeStep
{
    private const int MaxSiteKey = 40;

    public string Name => "SitePlacements";

    public int ExportOrder => 50;

    public async Task ImportAsync(StepContext step, CancellationToken ct)
    {
        var accepted = new List<(string Item, string Site)>();
        var entries = RecipeJson.Entries(step, "Placements");
        for (var i = 0; i < entries.Count; i++)
        {
            var item = ContentJson.Text(ContentJson.At(entries[i], "Item"));
            var site = ContentJson.Text(ContentJson.At(entries[i], "Site"));
            if (!ItemNames.IsId(item) || site is null or { Length: > MaxSiteKey } || site.Contains('\0', StringComparison.Ordinal))
            {
                throw step.Broken($"Placements[{i}]", "a placement names an Item and a Site.");
            }

            if (site == step.RequireSite() || (!step.DryRun && !await step.Db.Set<ContentItem>()
                .AnyAsync(x => x.Id == item && x.SiteKey == step.RequireSite(), ct)))
            {
                step.Report.Remark($"Placements[{i}]: a site offers its own items, and to other sites.");
                continue;
            }

            if (await step.Db.Set<Placement>().FindAsync([item, site], ct) is not null)
            {
                step.Report.CountUnchanged();
                continue;
            }

            step.Report.CountDone();
            if (!step.DryRun)
            {
                var now = clock.GetUtcNow();
                step.Db.Add(new Placement
                {
                    ItemId = item,
                    SiteKey = site,
                    State = PlacementState.Accepted,
                    OfferedAt = now,
                    DecidedAt = now,
                });
                accepted.Add((item, site));
            }
        }

        await step.Db.SaveChangesAsync(ct);
        foreach (var site in accepted.GroupBy(a => a.Site, a => a.Item))
        {
            using var writer = new ContentWriter(step.Db, sites);
            await writer.PlaceAsync([.. site], site.Key, ct);
        }
    }

    public async IAsyncEnumerable<ExportedStep> ExportAsync(string siteKey, [EnumeratorCancellation] CancellationToken ct)
    {
        var placements = await (
            from placement in db.Set<Placement>().AsNoTracking()
            join item in db.Set<ContentItem>() on placement.ItemId equals item.Id
            where item.SiteKey == siteKey && placement.State == PlacementState.Accepted
            orderby placement.ItemId, placement.SiteKey
            select placement).ToListAsync(ct);
        if (placements.Count > 0)
        {
            yield return new ExportedStep(new JsonObject
            {
                ["name"] = Name,
                ["Placements"] = new JsonArray(
                    [.. placements.Select(p => (JsonNode)new JsonObject { ["Item"] = p.ItemId, ["Site"] = p.SiteKey })]),
            });
        }
    }
}
