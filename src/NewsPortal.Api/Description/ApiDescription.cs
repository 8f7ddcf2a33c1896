using Microsoft.AspNetCore.Http;

namespace NewsPortal.Api.Description;

/// <summary>What programs may ask, as an OpenAPI 3.1 document.</summary>
internal static class ApiDescription
{
    private static readonly byte[] Document = Read();

    public static IResult Show(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Bytes(Document, "application/json; charset=utf-8");
    }

    private static byte[] Read()
    {
        using var stream = typeof(ApiDescription).Assembly.GetManifestResourceStream("NewsPortal.Api.Description.openapi.json")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
