using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NewsPortal.Media.Storage;

namespace NewsPortal.Portal.Files;

/// <summary>Serves what was made from pictures: <c>/media/_/{picture}/{name}</c>, on every host. The bytes never change.</summary>
internal static partial class PictureEndpoint
{
    internal static async Task<IResult> ServeAsync(string picture, string name, IMediaStore store, HttpContext context, CancellationToken ct)
    {
        if (!PicturePattern().IsMatch(picture) || NamePattern().Match(name) is not { Success: true } match
            || await store.FindAsync(MediaKeys.Made(picture, name), ct) is not { } file)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.ContentSecurityPolicy = StoredFiles.Policy;
        var type = match.Groups[1].Value switch { "jpg" => "image/jpeg", var other => "image/" + other };
        return StoredFiles.Serve(file, type, new EntityTagHeaderValue($"\"{picture[..16]}\""));
    }

    [GeneratedRegex("^[0-9a-f]{32}\\z")]
    private static partial Regex PicturePattern();

    // As PicturePlan calls them.
    [GeneratedRegex("^(?:[a-z]{1,20}-)?[0-9]{1,5}(?:\\.(?:auto|[0-9]{1,3}x[0-9]{1,3}))?\\.(jpg|webp|avif)\\z")]
    private static partial Regex NamePattern();
}
