using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;
using NewsPortal.Data.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;

namespace NewsPortal.Portal.Reading;

/// <summary>Reads a site's main menu from its menu item.</summary>
public sealed class MenuReads(PublicReads reads, PortalRequest request, SiteContent content, Addresses addresses)
{
    private const int MaxEntries = 24;

    /// <summary>The menu's entries, the home page first.</summary>
    public async Task<List<LinkShape>> LinksAsync(CancellationToken ct)
    {
        var links = new List<LinkShape> { new(request.T["Home"], addresses.Home) };
        if (request.Site.Menu is not { } alias)
        {
            return links;
        }

        var document = await reads.FirstAsync(
            ReadTag.Site(request.Site.Key),
            """
            SELECT v.document FROM items i JOIN item_versions v ON v.id = i.published_version_id
            WHERE i.site_key = @site AND i.alias = @alias ORDER BY i.id
            """,
            r => r.Bytes(0) ?? [], ct, ("site", request.Site.Key), ("alias", alias));
        var definitions = await content.DefinitionsAsync(ct);
        if (document is not null
            && ContentJson.At(PublicDocument.Read(document, definitions), "MenuItemsListPart", "MenuItems") is JsonArray items)
        {
            links.AddRange(items.OfType<JsonObject>().Select(Link).OfType<LinkShape>()
                .Where(l => l.Url != addresses.Home).Take(MaxEntries));
        }

        return links;
    }

    private LinkShape? Link(JsonObject entry)
    {
        var text = ContentJson.Text(ContentJson.At(entry, "TitlePart", "Title")) ?? ContentJson.Text(entry[Envelope.DisplayText])
            ?? ContentJson.Text(ContentJson.At(entry, "LinkMenuItemPart", "Name"));
        var url = ContentJson.Text(ContentJson.At(entry, "LinkMenuItemPart", "Url"));
        return text is { Length: > 0 } && addresses.Written(url) is { } address
            ? new LinkShape(text, address) { IsExternal = Addresses.IsExternal(address) }
            : null;
    }
}
