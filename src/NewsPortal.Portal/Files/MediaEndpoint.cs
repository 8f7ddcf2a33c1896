using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using NewsPortal.Data.Reading;
using NewsPortal.Media.Assets;

namespace NewsPortal.Portal.Files;

/// <summary>Serves files of the sites: <c>/media/{site}/{path}</c> and <c>/media/{site}/w{width}/{path}</c>, on every host.</summary>
internal static class MediaEndpoint
{
    private const string Asset = "SELECT sha256, content_type FROM assets WHERE site_key = @site AND path = @path";

    private const string Size =
        "SELECT sha256, content_type FROM renditions WHERE site_key = @site AND path = @path AND width = @width";

    internal static async Task<Results<PhysicalFileHttpResult, NotFound>> ServeAsync(
        string site, string? path, PublicReads reads, AssetFiles files, HttpContext context, CancellationToken ct)
    {
        var found = path is null ? null : await FindAsync(site, path, reads, ct);
        if (found is not { } file || files.PathOf(file.Hash) is var physical && !File.Exists(physical))
        {
            return TypedResults.NotFound();
        }

        // The address carries a part of the hash, so the bytes behind it never change.
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=300";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var isShown = file.Type.StartsWith("image/", StringComparison.Ordinal) || file.Type.StartsWith("video/", StringComparison.Ordinal)
            || file.Type is "application/pdf" or "text/vtt";
        if (!isShown)
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(Path.GetFileName(path));
            context.Response.Headers.ContentDisposition = disposition.ToString();
        }

        return TypedResults.PhysicalFile(
            physical, file.Type.StartsWith("text/", StringComparison.Ordinal) ? file.Type + "; charset=utf-8" : file.Type,
            entityTag: new EntityTagHeaderValue($"\"{file.Hash[..16]}\""), enableRangeProcessing: true);
    }

    private static async Task<(string Hash, string Type)?> FindAsync(string site, string path, PublicReads reads, CancellationToken ct)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var rows = slash > 1 && path[0] == 'w' && int.TryParse(path.AsSpan(1, slash - 1), out var width)
            ? await reads.ListAsync(
                ReadTag.Asset(path[(slash + 1)..]), Size, r => (r.GetString(0), r.GetString(1)), ct,
                ("site", site), ("path", path[(slash + 1)..]), ("width", width))
            : await reads.ListAsync(
                ReadTag.Asset(path), Asset, r => (r.GetString(0), r.GetString(1)), ct, ("site", site), ("path", path));
        return rows.Count == 0 ? null : rows[0];
    }
}
