using Microsoft.AspNetCore.Http;
using NewsPortal.Api.Callers;
using NewsPortal.Data;
using NewsPortal.Media.Assets;

namespace NewsPortal.Api.Files;

/// <summary>Takes pictures and files into the site's library, as the newsroom does.</summary>
internal static class FilesApi
{
    /// <param name="name">As the file is called; its ending says what it is.</param>
    /// <param name="alt">What a picture shows, for those who do not see it.</param>
    public static async Task<IResult> TakeAsync(
        string? name, string? alt, string? caption, string? credit, HttpRequest request, Caller caller, Library library, LibraryDesk desk, TimeProvider clock,
        CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(name) || Path.GetExtension(name).Length < 2)
        {
            return Answers.Problem(StatusCodes.Status400BadRequest, "Say in “name” what the file is called, with its ending.", new Problem("Name the file.", "name"));
        }

        if (request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true)
        {
            return Answers.Problem(StatusCodes.Status415UnsupportedMediaType, "Send the bytes of the file themselves, not a form: curl --data-binary @FILE.");
        }

        var details = new AssetDetails(alt, caption, credit, null, null, null, null, null, null);
        if (details.WhyNot() is { Count: > 0 } problems)
        {
            return Answers.Problem(StatusCodes.Status422UnprocessableEntity, problems[0].Sentence, problems);
        }

        var copy = Path.Combine(Path.GetTempPath(), "np-" + Path.GetRandomFileName());
        try
        {
            await using (var stream = File.Create(copy))
            {
                await request.Body.CopyToAsync(stream, ct);
            }

            if (new FileInfo(copy).Length == 0)
            {
                return Answers.Problem(StatusCodes.Status400BadRequest, "Send the bytes of the file as the body of the request.");
            }

            var (asset, isNew) = await library.AddAsync(caller.SiteKey, await LibraryName.OfAsync(name, copy, clock.GetUtcNow(), ct), copy, ct);
            if (isNew)
            {
                await desk.DescribeAsync(caller.SiteKey, asset.Path, details, AssetDetails.Of(asset).Mark, ct);
            }

            return Results.Json(
                new Taken(asset.Path, "asset:" + asset.Path, asset.ContentType, asset.Bytes, asset.Width, asset.Height),
                statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
        }
        catch (FileRefusedException refused)
        {
            return Answers.Problem(StatusCodes.Status422UnprocessableEntity, refused.Message);
        }
        catch (PathTakenException)
        {
            return Answers.Problem(StatusCodes.Status409Conflict, "Another file has this name: give it another one.");
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <param name="Path">By which fields of an item name the file.</param>
    /// <param name="Source">By which bodies name it: <c>&lt;img src="asset:…"&gt;</c>.</param>
    private sealed record Taken(string Path, string Source, string ContentType, long Bytes, int? Width, int? Height);
}
