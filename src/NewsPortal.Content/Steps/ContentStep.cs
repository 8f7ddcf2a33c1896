using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Content.Steps;

/// <summary>Content: items with all their parts and fields, known or not.</summary>
internal sealed class ContentStep(PortalDb db, TimeProvider clock) : IRecipeStep
{
    private const int ItemsPerBatch = 100;

    public string Name => "Content";

    public int ExportOrder => 40;

    public async Task ImportAsync(StepContext step, CancellationToken ct)
    {
        var site = step.RequireSite();
        var items = RecipeJson.Entries(step, "data");
        var definitions = await DefinitionImport.SetAsync(step, ct);
        var trees = (await TermTree.ReadAsync(step.Db, site, ct)).With(TermParents(items));
        for (var start = 0; start < items.Count; start += ItemsPerBatch)
        {
            var imager = new ItemImager(site, definitions, trees, clock);
            var images = new List<ItemImage>();
            for (var i = start; i < Math.Min(items.Count, start + ItemsPerBatch); i++)
            {
                images.Add(imager.Image(Check(step, items[i], i)));
            }

            await StoreAsync(step, site, images, ct);
            await step.PauseAsync(ct);
        }
    }

    public async IAsyncEnumerable<ExportedStep> ExportAsync(string siteKey, [EnumeratorCancellation] CancellationToken ct)
    {
        var data = new JsonArray();
        var versions =
            from item in db.Set<ContentItem>().AsNoTracking()
            join version in db.Set<ContentVersion>().AsNoTracking() on item.Id equals version.ItemId
            where item.SiteKey == siteKey && (version.State == VersionState.Published || version.State == VersionState.Draft)
            orderby item.Id, version.State descending, version.Id
            select new { version.Document, version.State, IsLatest = version.Id == item.LatestVersionId };
        await foreach (var version in versions.AsAsyncEnumerable().WithCancellation(ct))
        {
            var document = ContentJson.Parse(version.Document);
            Envelope.SetFlag(document, Envelope.Published, version.State == VersionState.Published);
            Envelope.SetFlag(document, Envelope.Latest, version.IsLatest);
            data.Add((JsonNode)document);
        }

        if (data.Count > 0)
        {
            yield return new ExportedStep(new JsonObject { ["name"] = "Content", ["data"] = data });
        }
    }

    // A package may bring its sections after the articles that stand in them.
    private static IEnumerable<(string Term, string Parent)> TermParents(JsonArray items) =>
        items.OfType<JsonObject>()
            .SelectMany(i => (i["TaxonomyPart"] as JsonObject)?["Terms"] as JsonArray ?? [])
            .OfType<JsonObject>().SelectMany(Below);

    private static IEnumerable<(string Term, string Parent)> Below(JsonObject parent) =>
        (parent["Terms"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(child =>
            ContentJson.Text(child[Envelope.Id]) is { } id && ContentJson.Text(parent[Envelope.Id]) is { } above
                ? Below(child).Prepend((id, above)) : Below(child));

    private static JsonObject Check(StepContext step, JsonNode? node, int index)
    {
        var where = $"data[{index}]";
        var item = node as JsonObject ?? throw step.Broken(where, "a content item must be an object.");
        if (ContentJson.Text(item[Envelope.Type]) is not { Length: > 0 and <= 128 })
        {
            throw step.Broken(where, "the item has no ContentType.");
        }

        foreach (var name in (string[])[Envelope.Id, Envelope.VersionId])
        {
            if (item[name] is { } id && ContentJson.Text(id) is not { Length: <= Ids.MaxLength })
            {
                throw step.Broken(where, $"{name} must be a text of at most {Ids.MaxLength} characters.");
            }
        }

        return (JsonObject)item.DeepClone();
    }

    private static async Task StoreAsync(StepContext step, string site, List<ItemImage> images, CancellationToken ct)
    {
        var ids = images.ConvertAll(i => i.Item.Id);
        var versionIds = images.ConvertAll(i => i.Version.Id);
        var homes = await step.Db.Set<ContentItem>().AsNoTracking().Where(i => ids.Contains(i.Id))
            .Select(i => new { i.Id, i.SiteKey }).ToDictionaryAsync(i => i.Id, i => i.SiteKey, ct);
        var stored = await step.Db.Set<ContentVersion>().AsNoTracking().Where(v => versionIds.Contains(v.Id))
            .Select(v => new { v.Id, v.ItemId, v.State, v.Hash, Document = v.Hash == null ? v.Document : null }).ToDictionaryAsync(v => v.Id, ct);
        var changed = new List<ItemImage>();
        foreach (var image in images)
        {
            if (homes.TryGetValue(image.Item.Id, out var home) && home != site)
            {
                step.Report.Remark($"Item {image.Item.Id} belongs to the site “{home}” and was left alone.");
            }
            else if ((stored.TryGetValue(image.Version.Id, out var known) && known.ItemId != image.Item.Id)
                || changed.Exists(c => c.Version.Id == image.Version.Id && c.Item.Id != image.Item.Id))
            {
                step.Report.Remark($"Item {image.Item.Id} carries the version of another item and was left alone.");
            }
            else if (known is not null && !changed.Exists(c => c.Item.Id == image.Item.Id) && known.State == image.Version.State
                && (known.Hash ?? ContentJson.Hash(ContentJson.Parse(known.Document!))) == image.Hash)
            {
                step.Report.CountUnchanged();
            }
            else
            {
                step.Report.CountDone();
                changed.Add(image);
            }
        }

        if (!step.DryRun && changed.Count > 0)
        {
            using var writer = new ContentWriter(step.Db, step.Zone);
            foreach (var image in changed.Where(i => !i.IsPublished
                && stored.TryGetValue(i.Version.Id, out var known) && known.State == VersionState.Published))
            {
                // The version readers see comes back as a draft: it was unpublished where it comes from.
                await writer.WithdrawAsync(image.Item.Id, ct);
            }

            await writer.WriteAsync(changed, ct);
        }
    }
}
