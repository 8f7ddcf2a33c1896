using NewsPortal.Admin.Frame;
using NewsPortal.Content.Items;
using NewsPortal.Portal.Requests;
using NewsPortal.Sites;

namespace NewsPortal.Admin.Items;

/// <summary>Where readers find the items of the screen's site.</summary>
public sealed class PublicLinks(Newsroom newsroom, SiteDirectory sites)
{
    /// <returns>Null for an item that readers do not see.</returns>
    public async ValueTask<string?> OfAsync(ContentItem item, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.PublishedVersionId is null ? null : $"{await sites.BaseUrlAsync(newsroom.Site!, ct)}/{Addresses.PathOf(item.Slug, item.Tail, item.Path)}";
    }
}
