using NewsPortal.Portal.Reading;

namespace NewsPortal.Portal.Items;

/// <summary>Reads what an item points to.</summary>
internal sealed class ItemContexts(ItemReads reads, SiteContent content)
{
    public async Task<ItemContext> ReadAsync(ItemRow item, CancellationToken ct) => new(
        item,
        await content.DefinitionsAsync(item.Story.SiteKey, ct),
        await reads.LinkedItemsAsync(item, ct),
        await reads.LinkedTermsAsync(item, ct),
        await reads.LinkedFilesAsync(item, ct));

    /// <summary>Published items with the items they point to, in the order given, without terms and files.</summary>
    public async Task<List<ItemContext>> ReadBriefAsync(IReadOnlyList<string> ids, CancellationToken ct)
    {
        var items = (await reads.ByIdAsync(ids, ct)).Where(i => i.IsPublished).ToDictionary(i => i.Story.Id);
        var links = await reads.LinkedItemsAsync([.. items.Values], ct);
        var contexts = new List<ItemContext>();
        foreach (var item in ids.Where(items.ContainsKey).Select(id => items[id]))
        {
            contexts.Add(new ItemContext(
                item, await content.DefinitionsAsync(item.Story.SiteKey, ct), [.. links[item.VersionId]], [], []));
        }

        return contexts;
    }
}
