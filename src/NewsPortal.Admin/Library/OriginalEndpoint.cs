using Microsoft.AspNetCore.Http;
using NewsPortal.Admin.Frame;
using NewsPortal.Admin.SigningIn;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Pictures;
using NewsPortal.Media.Storage;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Library;

/// <summary>
/// Hands a file of the site to whoever keeps its library, as it came in, to be saved and never opened in place. What readers
/// may not see, a paper or a picture that is withheld, is for those alone who keep consents.
/// </summary>
internal static class OriginalEndpoint
{
    public static async Task<IResult> SendAsync(
        string path, Newsroom newsroom, CurrentSession current, LibraryDesk desk, LibrarySearch search, IMediaStore store, HttpContext context,
        CancellationToken ct)
    {
        var site = newsroom.Site!.Key;
        if (await desk.FindAsync(site, path, ct) is not { } asset
            || ((asset.Stage == PictureStage.Withheld || await search.IsPaperAsync(asset, ct)) && !current.Access.May(Permission.ManageConsents, site))
            || await store.FindAsync(MediaKeys.Original(asset.Sha256), ct) is not { } file)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Stream(file.Open(), asset.ContentType, Path.GetFileName(path));
    }
}
