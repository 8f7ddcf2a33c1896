using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Checks;
using NewsPortal.Publishing.Entries;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Publishing.Suggesting;

/// <summary>Finds in a draft's words what would complete it.</summary>
public sealed class SuggestionDesk(PortalDb db, ContentDefinitions definitions, KnownEntries entries, ReadTexts read, TimeProvider clock)
{
    private const int MostEntries = 12;

    /// <param name="document">A content item; it is not changed.</param>
    /// <param name="related">Public items about the same, the most alike first.</param>
    /// <returns>Nothing for menus and taxonomies, which are no texts.</returns>
    public async Task<DraftSuggestions> OfAsync(
        SiteSettings site, string itemId, string type, JsonObject document, IReadOnlyList<RelatedItem> related, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(document);
        var set = await definitions.ForSiteAsync(site.Key, ct);
        if (set.Type(type) is not { StandsAlone: true, IsStructure: false } definition)
        {
            return DraftSuggestions.None;
        }

        var copy = (JsonObject)document.DeepClone();
        var draft = new SuggestedDraft(copy, definition, set, read, itemId, site.Key, await entries.ReadAsync(db, ct));
        return new DraftSuggestions(copy,
        [
            .. draft.Lines(() => Ids.New(clock.GetUtcNow())), .. draft.Entries(MostEntries), .. draft.Summaries(),
            .. await AddressAsync(draft, site.Key, itemId, ct), .. draft.Related(related),
        ]);
    }

    // Only before it is first published: afterwards others know the address.
    private async Task<IEnumerable<Suggestion>> AddressAsync(SuggestedDraft draft, string siteKey, string itemId, CancellationToken ct)
    {
        if (draft.Address() is not { } suggestion)
        {
            return [];
        }

        var path = suggestion.Words;
        var isLate = await db.Set<ContentItem>().AnyAsync(i => i.Id == itemId && i.PublishedAt != null, ct)
            || await db.Set<Route>().AnyAsync(r => r.SiteKey == siteKey && r.Path == path, ct);
        return isLate ? [] : [suggestion];
    }
}
