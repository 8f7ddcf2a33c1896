using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Forms;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Data;
using NewsPortal.Publishing;
using NewsPortal.Publishing.Drafting;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Admin.Items;

/// <summary>Forms of items: shown from what is stored, and read back onto the version they were begun from.</summary>
internal sealed class ItemDesk(PortalDb db, ContentDefinitions definitions)
{
    /// <returns>The form, and what can be chosen in it.</returns>
    public async Task<(ItemForm Form, FormChoices Choices)> ShowAsync(
        SiteSettings site, string type, JsonObject document, Worker worker, CancellationToken ct)
    {
        var (form, choices) = await ReviewAsync(site, type, document, worker, ct);
        await choices.OfferAsync(db, await Sight.OfAsync(db, site.Key, worker, ct), await definitions.ForSiteAsync(site.Key, ct), site.Key, form, ct);
        return (form, choices);
    }

    /// <returns>The form to be read, and the names of what is chosen in it.</returns>
    public async Task<(ItemForm Form, FormChoices Choices)> ReviewAsync(
        SiteSettings site, string type, JsonObject document, Worker worker, CancellationToken ct)
    {
        var form = await LayAsync(site, type, document, ct);
        return (form, await FormChoices.ReadAsync(db, await Sight.OfAsync(db, site.Key, worker, ct), form.Nodes, ct));
    }

    /// <returns>The form alone, without the names of what is chosen in it.</returns>
    public async Task<ItemForm> LayAsync(SiteSettings site, string type, JsonObject document, CancellationToken ct)
    {
        var set = await definitions.ForSiteAsync(site.Key, ct);
        return ItemForm.Lay(new FormBuilder(new FormLayout(set, site.Zone())).Build(document, type), set.Type(type));
    }

    /// <returns>What the form makes of the version it was begun from, and what in it could not be read.</returns>
    public async Task<(DraftWish Wish, IReadOnlyList<Problem> Problems)> ReadAsync(
        SiteSettings site, string type, string itemId, IFormCollection form, Worker worker, CancellationToken ct)
    {
        var started = form["Base"].ToString() is { Length: > 0 } version ? version : null;
        var document = await DocumentAsync(site.Key, itemId, started, ct);
        var set = await definitions.ForSiteAsync(site.Key, ct);
        var picks = await FormPicks.FindAsync(db, await Sight.OfAsync(db, site.Key, worker, ct), set, site.Key, form, ct);
        var problems = new FormReader(new FormLayout(set, site.Zone()), new PostedForm(form, picks)).Apply(document, type);
        await DropForeignTermsAsync(site.Key, new DocumentReader(set).Fields(document, type), ct);
        return (new DraftWish(site.Key, type, itemId, started, document), problems);
    }

    // A form may send any id; the terms of another site are no places for this site's items.
    private async Task DropForeignTermsAsync(
        string siteKey, IEnumerable<(string Path, FieldDefinition Field, JsonObject Value)> fields, CancellationToken ct)
    {
        const string member = "TermContentItemIds";
        var lists = fields.Where(f => f.Field.Kind == "TaxonomyField").Select(f => f.Value[member]).OfType<JsonArray>().ToList();
        var ids = lists.SelectMany(ContentJson.Texts).Distinct().ToList();
        var foreign = ids.Count == 0 ? [] : await db.Set<Term>().AsNoTracking().Where(t => ids.Contains(t.Id) && t.SiteKey != siteKey)
            .Select(t => t.Id).ToListAsync(ct);
        foreach (var list in lists)
        {
            foreach (var id in list.Where(n => n is not null && foreign.Contains(ContentJson.Text(n) ?? "")).ToList())
            {
                list.Remove(id);
            }
        }
    }

    /// <returns>An empty document for a version that the item does not have.</returns>
    private async Task<JsonObject> DocumentAsync(string siteKey, string itemId, string? versionId, CancellationToken ct)
    {
        var text = versionId is null ? null : await (
            from version in db.Set<ContentVersion>().AsNoTracking()
            join item in db.Set<ContentItem>() on version.ItemId equals item.Id
            where item.Id == itemId && item.SiteKey == siteKey && version.Id == versionId
            select version.Document).SingleOrDefaultAsync(ct);
        return text is null ? [] : ContentJson.Parse(text);
    }
}
