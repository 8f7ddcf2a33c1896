using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NewsPortal.Data.Reading;
using NewsPortal.Media.Storage;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Sites;

namespace NewsPortal.Portal.Files;

/// <summary>
/// Serves files of the sites: <c>/media/{site}/{path}</c>, on every host, and <c>/media/{path}</c> on a site's own, as Orchard
/// does. A picture is never served as it came: its address leads to the largest one that was made of it, or to the one whose
/// size is asked for.
/// </summary>
internal static class MediaEndpoint
{
    private const string Asset =
        """
        SELECT content_type, sha256, width, height, crop, stage FROM assets a WHERE site_key = @site AND path = @path
        AND NOT EXISTS (SELECT 1 FROM consents c WHERE c.document_sha256 = a.sha256 OR (c.site_key = a.site_key AND c.document = a.path))
        """;

    internal static async Task<IResult> ServeAsync(
        string site, string? path, PublicDb db, SiteDirectory sites, IMediaStore store, HttpContext context, CancellationToken ct)
    {
        // The session goes back before the first byte is sent: readers may take minutes.
        if ((path is null ? null : await FindAsync(site, path)) is not { } found)
        {
            path = path is null ? site : $"{site}/{path}";
            if (await sites.FindAsync(context.Request.Host.Host, "/", ct) is not { Site.Key: var own } || await FindAsync(own, path) is not { } ofHost)
            {
                return TypedResults.NotFound();
            }

            found = ofHost;
        }

        if (found.Type.StartsWith("image/", StringComparison.Ordinal))
        {
            context.Response.Headers.CacheControl = found.Picture is null ? "no-store" : "public, max-age=300";
            return found.Picture switch
            {
                null => TypedResults.NotFound(),
                { IsWithheld: true } => TypedResults.Redirect(WithheldPicture.Address),
                var picture => TypedResults.Redirect(Addresses.Picture(picture.Sha256) + AskedSize.Name(picture, context.Request.Query)),
            };
        }

        if (await store.FindAsync(MediaKeys.Original(found.Sha256), ct) is not { } file)
        {
            return TypedResults.NotFound();
        }

        // An address that carries a part of the hash leads to the same bytes for ever.
        context.Response.Headers.CacheControl = context.Request.Query["v"] == Addresses.MarkOf(found.Sha256)
            ? "public, max-age=31536000, immutable" : "public, max-age=300";
        context.Response.Headers.ContentSecurityPolicy = found.Type == "application/pdf" ? StoredFiles.PdfPolicy : StoredFiles.Policy;
        if (!(found.Type.StartsWith("video/", StringComparison.Ordinal) || found.Type is "application/pdf" or "text/vtt"))
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(Path.GetFileName(path));
            context.Response.Headers.ContentDisposition = disposition.ToString();
        }

        return StoredFiles.Serve(
            file, found.Type.StartsWith("text/", StringComparison.Ordinal) ? found.Type + "; charset=utf-8" : found.Type,
            new EntityTagHeaderValue($"\"{found.Sha256[..16]}\""));

        async Task<Found?> FindAsync(string key, string name) => (await db.ListAsync(
            Asset, r => new Found(r.GetString(0), r.GetString(1), PictureRow.Read(r, 1, null)), ct,
            ("site", key), ("path", name))).FirstOrDefault();
    }

    private sealed record Found(string Type, string Sha256, PictureRow? Picture);
}
