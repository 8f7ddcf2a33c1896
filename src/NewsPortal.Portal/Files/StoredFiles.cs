using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NewsPortal.Media.Storage;

namespace NewsPortal.Portal.Files;

/// <summary>Sends bytes of the store, in parts where a reader asks for a part.</summary>
internal static class StoredFiles
{
    /// <summary>What a browser may do with a file that it opens by itself: show it.</summary>
    internal const string Policy = "default-src 'none'; sandbox";

    /// <summary>The same for a PDF: browsers show those in viewers of their own, which a sandbox keeps from starting.</summary>
    internal const string PdfPolicy = "object-src 'self'; frame-ancestors 'none'";

    internal static IResult Serve(StoredFile file, string contentType, EntityTagHeaderValue entityTag) => file.PhysicalPath is { } path
        ? TypedResults.PhysicalFile(path, contentType, entityTag: entityTag, enableRangeProcessing: true)
        : TypedResults.Stream(file.Open(), contentType, entityTag: entityTag, enableRangeProcessing: true);

    internal static async Task<byte[]> ReadAsync(StoredFile file, CancellationToken ct)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.Open();
        await stream.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}
