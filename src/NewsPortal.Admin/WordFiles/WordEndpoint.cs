using Microsoft.AspNetCore.Http;
using NewsPortal.Admin.Frame;
using NewsPortal.Data;

namespace NewsPortal.Admin.WordFiles;

/// <summary>Answers a script of the writing screen with what a Word file says, to be put into the text at hand.</summary>
internal static class WordEndpoint
{
    /// <summary>Takes the file's pictures into the library; of the text nothing is stored here.</summary>
    public static async Task<IResult> ReadAsync(IFormFile? file, Newsroom newsroom, WordDesk desk, PortalDb db, CancellationToken ct)
    {
        var (text, refusal) = await desk.ReadAsync(file, ct);
        if (text is null)
        {
            return Results.Json(new Refused(refusal!), statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        await db.SaveChangesAsync(ct);
        return Results.Json(new Taken(text.WholeHtml, newsroom.T["The Word file was put in"], text.Changes));
    }

    private sealed record Taken(string Html, string Title, string? Said);

    private sealed record Refused(string Error);
}
