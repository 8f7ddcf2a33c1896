using System.Text.Json;
using NewsPortal.Content.Definitions;
using NewsPortal.Data.Reading;
using NewsPortal.Sites;

namespace NewsPortal.Search.Feeding;

/// <summary>
/// Makes the index's documents of items, as readers see them now. Internal values, drafts and withheld pictures never enter it.
/// </summary>
internal sealed class ItemDocuments(PublicDb db, ContentDefinitions definitions, SiteDirectory sites)
{
    /// <summary>So far up is looked: a ward in a district in a province.</summary>
    public const int MostAbove = 4;

    private readonly ItemRows _rows = new(db);

    /// <param name="ids">At most <see cref="ItemRows.Most"/>.</param>
    /// <returns>For each id what the index is to be told.</returns>
    public async Task<IReadOnlyList<IndexChange>> ReadAsync(IReadOnlyList<string> ids, TermNames terms, CancellationToken ct)
    {
        var items = (await _rows.PublishedAsync(ids, ct)).ToDictionary(i => i.Id, StringComparer.Ordinal);
        List<string> versions = [.. items.Values.Select(i => i.VersionId)];
        var placements = (await _rows.PlacementsAsync(ids, ct)).ToLookup(p => p.ItemId, p => p.SiteKey);
        var files = (await _rows.FilesAsync(versions, ct)).ToLookup(f => f.VersionId);
        var named = (await _rows.TermsAsync(versions, ct)).ToLookup(t => t.VersionId);
        var entries = await EntriesAsync(versions, ct);
        var changes = new List<IndexChange>(ids.Count);
        foreach (var id in ids)
        {
            if (items.TryGetValue(id, out var item) && await TypeAsync(item, ct) is { } type)
            {
                changes.Add(IndexChange.Put(await DocumentAsync(
                    item, type, placements[id], [.. files[item.VersionId]], named[item.VersionId], entries[item.VersionId], terms, ct)));
            }
            else
            {
                changes.Add(IndexChange.Remove(id));
            }
        }

        return changes;
    }

    // What stands at no address of its own is not found.
    private async ValueTask<TypeDefinition?> TypeAsync(ItemRow item, CancellationToken ct) =>
        (await definitions.ForSiteAsync(item.SiteKey, ct)).Type(item.Type) is { StandsAlone: true, IsStructure: false } type ? type : null;

    private async Task<IndexDocument> DocumentAsync(
        ItemRow item, TypeDefinition type, IEnumerable<string> placedOn, IReadOnlyList<FileRow> files,
        IEnumerable<(string VersionId, string Kind, string TermId)> named, IEnumerable<NamedEntry> entries, TermNames terms, CancellationToken ct)
    {
        var (sections, words) = (new List<string>(), new List<string>());
        foreach (var (_, kind, termId) in named)
        {
            var path = terms.Path(termId);
            (kind == type.Settings.Columns.GetValueOrDefault("Section") ? sections : words).AddRange(path);
        }

        var zone = (await sites.FindAsync(item.SiteKey, ct))?.Zone() ?? TimeZoneInfo.Utc;
        List<NamedEntry> names = [.. entries];
        return new IndexDocument(
            item.Id, item.PublishedAt, item.Title,
            ItemText.Compose(
                WordsOf(item, await definitions.ForSiteAsync(item.SiteKey, ct), files), [item.ShortTitle, .. names.Where(n => n.IsShared).Select(n => n.Name), .. sections, .. words], files),
            ItemKeywords.Of(item, type, zone, placedOn, sections, names));
    }

    // A document that cannot be read, however it came to be so, is found by its title; the others must not wait for it.
    private static string WordsOf(ItemRow item, DefinitionSet definitions, IReadOnlyList<FileRow> files)
    {
        try
        {
            return ItemText.Words(item, definitions, files);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return "";
        }
    }

    /// <summary>The entries that versions point to, each followed by those it belongs to.</summary>
    private async Task<ILookup<string, NamedEntry>> EntriesAsync(IReadOnlyList<string> versions, CancellationToken ct)
    {
        var found = new List<(string VersionId, NamedEntry Entry)>();
        var open = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var link in await _rows.LinkedAsync(versions, ct))
        {
            await AddAsync(link, [link.VersionId]);
        }

        for (var depth = 0; depth < MostAbove && open.Count > 0; depth++)
        {
            var asked = open;
            open = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
            foreach (var chunk in asked.Keys.Chunk(ItemRows.Most))
            {
                foreach (var link in (await _rows.LinkedAsync(chunk, ct)).Where(l => l.Kind.EndsWith(".Parent", StringComparison.Ordinal)))
                {
                    await AddAsync(link, asked[link.VersionId]);
                }
            }
        }

        return found.ToLookup(f => f.VersionId, f => f.Entry, StringComparer.Ordinal);

        async ValueTask AddAsync(LinkedRow link, HashSet<string> owners)
        {
            var type = (await definitions.ForSiteAsync(link.SiteKey, ct)).Type(link.Type);
            var entry = new NamedEntry(link.Kind, link.Title, link.ShortTitle, type?.Settings.Template ?? "", type?.Settings.IsShared == true);
            found.AddRange(owners.Select(owner => (owner, entry)));
            if (entry.Field is not (null or KeywordField.Source))
            {
                (open.TryGetValue(link.PublishedVersionId, out var known) ? known : open[link.PublishedVersionId] = []).UnionWith(owners);
            }
        }
    }
}
