using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Api.Callers;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Terms;
using NewsPortal.Data;
using NewsPortal.Publishing;

namespace NewsPortal.Api.Items;

/// <summary>Finds what an item points to and must not: terms of other sites, and items that the caller could not choose in the newsroom.</summary>
internal sealed class ForeignIds(PortalDb db, Caller caller, ContentDefinitions definitions)
{
    /// <returns>One sentence for each id.</returns>
    public async Task<IReadOnlyList<Problem>> FindAsync(JsonObject document, string type, CancellationToken ct)
    {
        var fields = new DocumentReader(await definitions.ForSiteAsync(caller.SiteKey, ct)).Fields(document, type).ToList();
        var terms = Pointed(fields, "TaxonomyField", "TermContentItemIds");
        var items = Pointed(fields, "ContentPickerField", "ContentItemIds");
        var termIds = terms.ConvertAll(t => t.Id);
        var itemIds = items.ConvertAll(i => i.Id);
        var ownTerms = termIds.Count == 0 ? [] : await db.Set<Term>().Where(t => termIds.Contains(t.Id) && t.SiteKey == caller.SiteKey).Select(t => t.Id).ToListAsync(ct);
        var sight = await Sight.OfAsync(db, caller.SiteKey, caller.Worker, ct);
        var linkable = itemIds.Count == 0 ? [] : await sight.Linkable(db).Where(i => itemIds.Contains(i.Id)).Select(i => i.Id).ToListAsync(ct);
        return
        [
            .. terms.Where(t => !ownTerms.Contains(t.Id)).Select(t => new Problem($"The site has no section or tag “{t.Id}”.", t.Path)),
            .. items.Where(i => !linkable.Contains(i.Id)).Select(i => new Problem($"There is no item “{i.Id}” to point to.", i.Path)),
        ];
    }

    private static List<(string Path, string Id)> Pointed(
        List<(string Path, FieldDefinition Field, JsonObject Value)> fields, string kind, string member) =>
        [.. fields.Where(f => f.Field.Kind == kind).SelectMany(f => ContentJson.Texts(f.Value[member]).Select(id => (f.Path, id))).Distinct()];
}
