using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace NewsPortal.Portal.Files;

/// <summary>What stands in for a picture when somebody in it has taken back their consent.</summary>
internal static class WithheldPicture
{
    internal const string Address = "/media/_/withheld.svg";

    /// <summary>For readers, in place of what was said of the picture.</summary>
    internal const string Words = "Ảnh đã được gỡ theo yêu cầu của người trong ảnh.";

    private const string Drawing =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480" width="640" height="480"><path fill="#e6e9ec" d="M0 0h640v480H0z"/><g fill="none" stroke="#5c6670" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"><path d="M236 176h40l20-28h48l20 28h40a16 16 0 0 1 16 16v116a16 16 0 0 1-16 16H236a16 16 0 0 1-16-16V192a16 16 0 0 1 16-16z"/><circle cx="320" cy="246" r="42"/><path d="M196 132l248 224"/></g></svg>
        """;

    internal static ContentHttpResult Serve(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=86400";
        context.Response.Headers.ContentSecurityPolicy = StoredFiles.Policy;
        return TypedResults.Text(Drawing, "image/svg+xml");
    }
}
