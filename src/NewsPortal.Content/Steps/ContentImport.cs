using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Data.Recipes;

namespace NewsPortal.Content.Steps;

/// <summary>One Content step on its way in: the images of its items, and what of them is new to the database.</summary>
internal sealed class ContentImport
{
    private const string TermsOfRun = "terms";

    private readonly StepContext _step;
    private readonly string _site;
    private readonly JsonArray _items;
    private readonly ItemImager _imager;
    private readonly ISiteFacts _sites;
    private readonly DefinitionSet _definitions;

    private ContentImport(
        StepContext step, string site, JsonArray items, ItemImager imager, ISiteFacts sites, DefinitionSet definitions) =>
        (_step, _site, _items, _imager, _sites, _definitions) = (step, site, items, imager, sites, definitions);

    public int Count => _items.Count;

    public static async Task<ContentImport> OpenAsync(
        StepContext step, ISiteFacts sites, TimeProvider clock, CancellationToken ct)
    {
        var site = step.RequireSite();
        var items = RecipeJson.Entries(step, "data");
        var trees = (await TermTree.ReadAsync(step.Db, site, ct)).With(TermParents(step, items));
        var definitions = await DefinitionImport.SetAsync(step, ct);
        return new ContentImport(step, site, items, new ItemImager(site, definitions, trees, clock), sites, definitions);
    }

    /// <exception cref="RecipeException">The item is broken; the message names the place.</exception>
    public ItemImage Image(int number)
    {
        var where = $"data[{number}]";
        var item = _items[number]?.DeepClone() as JsonObject ?? throw _step.Broken(where, "a content item must be an object.");
        if (ContentJson.Text(item[Envelope.Type]) is not { Length: > 0 and <= 128 } type || type.Contains('\0', StringComparison.Ordinal))
        {
            throw _step.Broken(where, "the item has no ContentType.");
        }

        foreach (var name in (string[])[Envelope.Id, Envelope.VersionId])
        {
            if (item[name] is { } id && ContentJson.Text(id) is not "" && !ItemImager.IsId(ContentJson.Text(id)))
            {
                throw _step.Broken(where, $"{name} must be a text of at most {Ids.MaxLength} characters.");
            }
        }

        try
        {
            return _imager.Image(item);
        }
        catch (Exception e) when (e is InvalidOperationException or JsonException)
        {
            // Half a letter, or objects too deep to write: System.Text.Json's words name it.
            throw _step.Broken(where, e.Message);
        }
    }

    /// <summary>Counts what is new, unchanged or left alone, and stores what is new unless the run is dry.</summary>
    /// <param name="first">The number of the first of them.</param>
    public async Task StoreAsync(int first, IReadOnlyList<ItemImage> images, CancellationToken ct)
    {
        if (!_step.DryRun)
        {
            await ContentWriter.TakeTurnAsync(_step.Db, ct);
        }

        var ids = images.Select(i => i.Item.Id).ToList();
        var homes = await _step.Db.Set<ContentItem>().AsNoTracking().Where(i => ids.Contains(i.Id))
            .Select(i => new { i.Id, i.SiteKey, i.PublishedVersionId }).ToDictionaryAsync(i => i.Id, ct);
        var stored = await StoredVersion.ReadAsync(_step.Db, images, ct);
        var changed = new List<ItemImage>();
        var (items, owners) = (new HashSet<string>(), new Dictionary<string, string>());
        for (var i = 0; i < images.Count; i++)
        {
            var (item, version) = (images[i].Item.Id, images[i].Version);
            var known = stored.GetValueOrDefault(version.Id);
            if (homes.TryGetValue(item, out var home) && home.SiteKey != _site)
            {
                _step.Report.Remark($"Item {item} belongs to the site “{home.SiteKey}” and was left alone.");
            }
            else if ((known?.ItemId ?? owners.GetValueOrDefault(version.Id, item)) != item)
            {
                _step.Report.Remark($"Item {item} carries the version of another item and was left alone.");
            }
            else if (known is not null && home is not null && !items.Contains(item)
                && (!images[i].IsPublished || home.PublishedVersionId == version.Id)
                && known.State == version.State && known.Hash == images[i].Hash)
            {
                _step.Report.CountUnchanged();
            }
            else
            {
                _step.Report.CountDone();
                changed.Add(IsComplete(images[i], known) ? images[i] : Image(first + i));
                items.Add(item);
                owners[version.Id] = item;
            }
        }

        foreach (var image in changed)
        {
            foreach (var remark in image.Remarks)
            {
                _step.Report.Remark($"Item {image.Item.Id} {remark}");
            }
        }

        changed = await new Claims(_step.Db, _sites, _site, _definitions, _step.Report).SettleAsync(changed, ct);
        if (!_step.DryRun && changed.Count > 0)
        {
            await WriteAsync(changed, stored, ct);
        }
    }

    // Staged without its words, it was stored or the same as what was; another run may have changed that since.
    private static bool IsComplete(ItemImage image, StoredVersion? known) => image.Version.Document.Length > 0
        || (image.IsStaged && known?.Hash == image.Hash);

    private async Task WriteAsync(List<ItemImage> changed, Dictionary<string, StoredVersion> stored, CancellationToken ct)
    {
        using var writer = new ContentWriter(_step.Db, _sites);
        foreach (var image in changed.Where(i => !i.IsPublished
            && stored.GetValueOrDefault(i.Version.Id)?.State == VersionState.Published))
        {
            // The version readers see comes back as a draft: it was unpublished where it comes from.
            await writer.WithdrawAsync(image.Item.Id, ct);
        }

        await writer.WriteAsync(changed, ct);
    }

    // A package may bring its sections after the articles that stand in them; what an earlier step of a run that stores
    // nothing has brought counts too.
    private static List<(string Term, string Parent)> TermParents(StepContext step, JsonArray items)
    {
        if (!step.Run.TryGetValue(TermsOfRun, out var terms))
        {
            step.Run[TermsOfRun] = terms = new List<(string, string)>();
        }

        var ofRun = (List<(string, string)>)terms;
        if (step is { Staged: not null, DryRun: false })
        {
            // The run has looked while it made its items ready.
            return ofRun;
        }

        // A node that was looked into keeps what it has read; its clone is forgotten.
        ofRun.AddRange(items.OfType<JsonObject>()
            .SelectMany(i => (i.DeepClone()["TaxonomyPart"] as JsonObject)?["Terms"] as JsonArray ?? [])
            .OfType<JsonObject>().SelectMany(Below));
        return ofRun;
    }

    private static IEnumerable<(string Term, string Parent)> Below(JsonObject parent) =>
        (parent["Terms"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(child =>
            ContentJson.Text(child[Envelope.Id]) is { } id && ContentJson.Text(parent[Envelope.Id]) is { } above
                ? Below(child).Prepend((id, above)) : Below(child));
}
