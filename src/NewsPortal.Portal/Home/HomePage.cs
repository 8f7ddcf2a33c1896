using Microsoft.AspNetCore.Http;
using NewsPortal.Content.Items;
using NewsPortal.Portal.Frames;
using NewsPortal.Portal.Items;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Portal.Theming;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Portal.Home;

/// <summary>A site's home page: the rows and blocks of its settings, or the item that it has made its home.</summary>
internal sealed class HomePage(PortalRequest request, HomeBlocks blocks, PageFrames frames, ItemReads items, ItemEndpoint itemEndpoint)
{
    public async Task<IResult> ShowAsync(string? page, CancellationToken ct)
    {
        if (await HomeItemAsync(ct) is { } item)
        {
            return await itemEndpoint.ItemAsync(item, page, ct);
        }

        var frame = await frames.FrameAsync(null, ct);
        var rows = await blocks.RowsAsync(request.Site.Home.Count > 0 ? request.Site.Home : HomeBlockKind.Usual, ct);
        return new ThemeResult<HomeShape>("Home", new PageShape<HomeShape>
        {
            Frame = frame,
            Head = frames.Head(null, null),
            ContentLanguage = request.Language == "vi" ? null : "vi",
            Main = new HomeShape(frame.Name, rows),
        });
    }

    private async Task<ItemRow?> HomeItemAsync(CancellationToken ct)
    {
        var id = request.Site.HomeItemId;
        if (id is null && await items.RouteAsync("", ct) is { Kind: RouteKind.Item } route)
        {
            id = route.TargetId;
        }

        return id is not null && await items.ByIdAsync(id, ct) is { IsPublished: true } item ? item : null;
    }
}
