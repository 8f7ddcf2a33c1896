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
}
