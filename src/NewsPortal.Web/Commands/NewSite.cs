using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;
using NewsPortal.Recipes.Reading;
using NewsPortal.Sites;

namespace NewsPortal.Web.Commands;

/// <summary>A site that an import makes for a recipe that names none, as those of Orchard Core do.</summary>
internal sealed class NewSite(string key, string name)
{
    /// <summary>The alias that Orchard's recipes give their menu.</summary>
    private const string Menu = "main-menu";

    /// <returns>True when a step of the file makes the site.</returns>
    internal static bool IsMadeBy(RecipeFile file, string key) => file.Steps()
        .Where(step => string.Equals(step.Name, "Sites", StringComparison.OrdinalIgnoreCase))
        .SelectMany(step => (RecipeJson.Member(step.Data, "Sites") as JsonArray ?? []).OfType<JsonObject>())
        .Any(site => ContentJson.Text(RecipeJson.Member(site, "Key")) == key);

    /// <summary>The step that makes it, to run before the file's own: both are done, or neither.</summary>
    internal RecipeFile Recipe() => RecipeFile.From("--new-site", new JsonObject
    {
        ["steps"] = new JsonArray(new JsonObject
        {
            ["name"] = "Sites",
            ["Sites"] = new JsonArray(new JsonObject { ["Key"] = key, ["Name"] = name, ["Prefix"] = key, ["Menu"] = Menu }),
        }),
    });

    /// <summary>
    /// Makes the item that says SetHomepage the home page, unless the recipe's settings named one that is there: that of
    /// TheAgencyTheme names one that no step brings.
    /// </summary>
    internal Task<bool> FindHomeAsync(IServiceProvider services, CancellationToken ct) => services.InSessionAsync(async db =>
    {
        var site = await db.Set<Site>().SingleAsync(s => s.Key == key, ct);
        var settings = site.Read();
        if (await db.Set<ContentItem>().AnyAsync(i => i.Id == settings.HomeItemId, ct) || await ItemThatSetsHomeAsync(db, ct) is not { } home)
        {
            return false;
        }

        site.Write(settings with { HomeItemId = home });
        await db.SaveChangesAsync(ct);
        return true;
    });

    private async Task<string?> ItemThatSetsHomeAsync(PortalDb db, CancellationToken ct)
    {
        var candidates =
            from item in db.Set<ContentItem>().AsNoTracking()
            join version in db.Set<ContentVersion>().AsNoTracking() on item.PublishedVersionId equals version.Id
            where item.SiteKey == key && version.Document.Contains("SetHomepage")
            orderby item.Id
            select new { item.Id, version.Document };
        await foreach (var candidate in candidates.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (ContentJson.Parse(candidate.Document)["AutoroutePart"] is JsonObject route
                && Envelope.Flag(route, "SetHomepage", missing: false))
            {
                return candidate.Id;
            }
        }

        return null;
    }
}
