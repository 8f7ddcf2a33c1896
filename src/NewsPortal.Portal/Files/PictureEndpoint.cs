using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NewsPortal.Data.Reading;
using NewsPortal.Media.Storage;

namespace NewsPortal.Portal.Files;

/// <summary>Serves what was made from pictures: <c>/media/_/{picture}/{name}</c>, on every host. The bytes never change.</summary>
internal static partial class PictureEndpoint
{
    // What is in the store is no leave to show it. Pictures are named by the beginning of a hash, in hex: all that begin so come
    // before the letter g. A picture without crops has nothing that was made of it.
    private const string Standing =
        """
        SELECT COUNT(a.crop), SUM(CASE WHEN a.stage = 'Withheld' THEN 1 ELSE 0 END) FROM assets a
        WHERE a.sha256 >= @from AND a.sha256 < @to AND a.stage IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM consents c WHERE c.document_sha256 = a.sha256)
        """;

    /// <summary>Before the picture's and the file's name.</summary>
    internal const string Folder = "/media/_/";

    internal static async Task<IResult> ServeAsync(
        string picture, string name, IMediaStore store, KeptPictures kept, PublicDb db, HttpContext context, CancellationToken ct)
    {
        if (!PicturePattern().IsMatch(picture) || NamePattern().Match(name) is not { Success: true } match)
        {
            return TypedResults.NotFound();
        }

        var (address, version) = (Folder + picture + "/" + name, kept.Version);
        var (isShown, isWithheld) = (await db.ListAsync(
            Standing, r => (r.GetInt64(0) > 0, !r.IsNull(1) && r.GetInt64(1) > 0), ct, ("from", picture), ("to", picture + "g")))[0];
        if (!isShown || isWithheld || await store.FindAsync(MediaKeys.Made(picture, name), ct) is not { } file)
        {
            kept.Forget(address);
            context.Response.Headers.CacheControl = "no-store";
            return isWithheld ? TypedResults.Redirect(WithheldPicture.Address) : TypedResults.NotFound();
        }

        Write(context.Response.Headers);
        var type = match.Groups[1].Value switch { "jpg" => "image/jpeg", var other => "image/" + other };
        var tag = $"\"{picture[..16]}\"";
        if (file.Length > KeptPictures.MaxFileBytes)
        {
            return StoredFiles.Serve(file, type, new EntityTagHeaderValue(tag));
        }

        var ready = kept.SeenAgain(address, version)
            ?? kept.Keep(address, new KeptPicture(await StoredFiles.ReadAsync(file, ct), type, tag), version);
        return TypedResults.Bytes(ready.Bytes, type, entityTag: new EntityTagHeaderValue(tag), enableRangeProcessing: true);
    }

    /// <summary>The headers that every one of them carries beside those of every answer.</summary>
    internal static void Write(IHeaderDictionary headers)
    {
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.ContentSecurityPolicy = StoredFiles.Policy;
    }

    [GeneratedRegex("^[0-9a-f]{32}\\z")]
    private static partial Regex PicturePattern();

    // As PicturePlan calls them.
    [GeneratedRegex("^(?:[a-z]{1,20}-)?[0-9]{1,5}(?:\\.(?:auto|[0-9]{1,3}x[0-9]{1,3}))?\\.(jpg|webp|avif)\\z")]
    private static partial Regex NamePattern();
}
