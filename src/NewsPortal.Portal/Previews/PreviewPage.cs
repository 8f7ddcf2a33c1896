using Microsoft.AspNetCore.Http;
using NewsPortal.Content.Writing;
using NewsPortal.Data.Feed;
using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Items;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Sites;

namespace NewsPortal.Portal.Previews;

/// <summary>Draws previews; see <see cref="PreviewResult"/>.</summary>
internal sealed class PreviewPage(
    PortalRequest request, SiteDirectory sites, FeedSignal signal, ImageReads reads, SiteContent content, ItemEndpoint items, Moments moments)
{
    /// <summary>Makes a request that belongs to no site one to a site, as if it had asked for it under this host.</summary>
    /// <returns>False when this host does not show the site.</returns>
    public async Task<bool> EnterAsync(string siteKey, HttpContext context)
    {
        var (ct, version) = (context.RequestAborted, signal.Version);
        if (await sites.MountOnAsync(context.Request.Host.Host, siteKey, ct) is not { } mount)
        {
            return false;
        }

        request.Set(mount.Site, mount.PathBase, "vi", await sites.BaseUrlsAsync(ct), "", version);
        return true;
    }

    public async Task<IResult> DrawAsync(ItemImage image, DateTimeOffset? endsAt, CancellationToken ct)
    {
        var row = await reads.ItemAsync(image, ct);
        request.ShowDraft(
            row.Story.Path ?? Addresses.PathOf(row.Story),
            new DraftShape(request.T["Draft"], endsAt is { } end
                ? request.T.Format("The link works until {0}.", moments.Moment(end).Text)
                : request.T["This is what readers would see."]));
        var item = new ItemContext(
            row, await content.DefinitionsAsync(row.Story.SiteKey, ct), await reads.ItemsAsync(image, ct), await reads.TermsAsync(image, ct),
            await reads.FilesAsync(image, ct));
        return await items.DrawAsync(item, page: null, ct);
    }
}
