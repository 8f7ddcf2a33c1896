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
    private readonly DefinitionSet _definitions;
    private readonly ISiteFacts _sites;
    private readonly Claims _claims;

    private ContentImport(
        StepContext step, string site, JsonArray items, ItemImager imager, DefinitionSet definitions, ISiteFacts sites, Claims claims) =>
        (_step, _site, _items, _imager, _definitions, _sites, _claims) = (step, site, items, imager, definitions, sites, claims);

    public int Count => _items.Count;

    public static async Task<ContentImport> OpenAsync(
        StepContext step, ISiteFacts sites, TimeProvider clock, CancellationToken ct)
    {
        var site = step.RequireSite();
        var items = RecipeJson.Entries(step, "data");
        var (parents, wishes) = Ahead(step, items);
        var trees = (await TermTree.ReadAsync(step.Db, site, ct)).With(parents);
        var definitions = await DefinitionImport.SetAsync(step, ct);
        var claims = new Claims(step.Db, sites, site, definitions, wishes);
        return new ContentImport(step, site, items, new ItemImager(site, definitions, trees, clock), definitions, sites, claims);
    }

    /// <summary>Names the items that show or offer files which are not there.</summary>
    public async Task TellOfFilesAsync(IReadOnlyList<ItemImage> images, IStepFiles files, CancellationToken ct)
    {
        var there = await files.ThereAsync(_step, [.. images.SelectMany(i => i.Files).SelectMany(paths => paths).Distinct()], ct);
        foreach (var image in images)
        {
            var missing = image.Files.Where(paths => !paths.Any(there.Contains)).Select(paths => $"“{paths[0]}”").Distinct().ToList();
            if (missing.Count > 0)
            {
                _step.Report.Remark($"Item {image.Item.Id} names files that are not there: {string.Join(", ", missing)}.");
            }
        }
    }

    /// <summary>Names the types of its items that neither the site nor the installation defines.</summary>
    public void TellUnknown(IEnumerable<string> types)
    {
        var unknown = types.Where(t => _definitions.Type(t) is null).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            _step.Report.Remark($"No definition is there for {string.Join(", ", unknown)}: of such items only the title is shown.");
        }
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
            if (item[name] is { } id && ContentJson.Text(id) is not "" && !ItemNames.IsId(ContentJson.Text(id)))
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
                && known.State == version.State && known.Hash == images[i].Hash
                && (home.PublishedVersionId == version.Id) == images[i].IsPublished)
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

        var (settled, refused) = await _claims.SettleAsync(changed, ct);
        foreach (var refusal in refused)
        {
            _step.Report.Remark(Sentence(refusal));
        }

        if (!_step.DryRun && settled.Count > 0)
        {
            await WriteAsync(settled, stored, ct);
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

    private static string Sentence(Refusal refused) => refused.Reason == RefusalReason.IsForeignTerm
        ? $"Term {refused.TargetId} belongs to the site “{refused.Holder}” and was left alone."
        : $"{refused.Kind} {refused.TargetId} stands at its usual address: the path “{refused.Path}” " + refused.Reason switch
        {
            RefusalReason.IsReserved => "begins with a word that the system keeps for itself.",
            RefusalReason.IsListOfType => $"is the address of the list of {refused.Holder}.",
            RefusalReason.IsNewsOfItem => $"ends in “{Route.NewsSuffix}”, as the news of an item do.",
            RefusalReason.IsUnreachable => "can be reached by no browser.",
            RefusalReason.HasOwner => $"belongs to {refused.Holder}.",
            _ => "is too long or holds U+0000.",
        };

    // What depends on the whole step: a package may bring its sections after the articles that stand in them, and its paths
    // may change hands over any distance.
    private static (List<(string Term, string Parent)> Parents, List<Wish> Wishes) LookAhead(JsonArray items)
    {
        var (parents, wishes) = (new List<(string, string)>(), new List<Wish>());
        foreach (var node in items.OfType<JsonObject>())
        {
            // A node that was looked into keeps what it has read; its clone is forgotten.
            var item = (JsonObject)node.DeepClone();
            try
            {
                parents.AddRange(ItemNames.TermsOf(item).Where(t => t.Parent is not null).Select(t => (t.Id, t.Parent!)));
                if (Envelope.Flag(item, Envelope.Published, missing: true))
                {
                    wishes.Add(Wish.Of(item, withTerms: true));
                }
            }
            catch (InvalidOperationException)
            {
                // Half a letter: making its image says where.
            }
        }

        return (parents, wishes);
    }

    // What an earlier step of a run that stores nothing has brought counts too. What was seen while items were made ready
    // is not looked for again in the last transaction.
    private static (List<(string Term, string Parent)> Parents, List<Wish> Wishes) Ahead(StepContext step, JsonArray items)
    {
        var parents = OfRun<List<(string, string)>>(step, TermsOfRun, () => []);
        return (parents, step.Staged is { } staged ? OfRun(step, $"wishes:{staged.Step}", Look) : Look());

        List<Wish> Look()
        {
            var (found, wishes) = LookAhead(items);
            parents.AddRange(found);
            return wishes;
        }
    }

    private static T OfRun<T>(StepContext step, string name, Func<T> make)
        where T : notnull
    {
        if (!step.Run.TryGetValue(name, out var known))
        {
            step.Run[name] = known = make();
        }

        return (T)known;
    }
}
