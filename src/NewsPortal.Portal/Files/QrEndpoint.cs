using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Sites;
using QRCoder;

namespace NewsPortal.Portal.Files;

/// <summary>The canonical address of an item as a QR code, for the printed page.</summary>
internal static class QrEndpoint
{
    internal static async Task<Results<ContentHttpResult, NotFound>> DrawAsync(
        string tail, ItemReads reads, SiteDirectory sites, HttpContext context, CancellationToken ct)
    {
        if ((await reads.ByTailAsync(tail, ct)).Find(r => r.IsPublished) is not { } item
            || await sites.FindAsync(item.Story.SiteKey, ct) is not { } home)
        {
            return TypedResults.NotFound();
        }

        var address = $"{await sites.BaseUrlAsync(home, ct)}/{Addresses.PathOf(item.Story)}";
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return TypedResults.Text(
            code.GetGraphic(4, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute), "image/svg+xml");
    }
}
