using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using NewsPortal.Search;

namespace NewsPortal.Portal.Searching;

/// <summary>What all answers to programs have in common.</summary>
internal static class ApiAnswers
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IResult Json<T>(T answer) => TypedResults.Json(answer, Written);

    public static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);

    public static ProblemHttpResult NotReady(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "30";
        return Problem(StatusCodes.Status503ServiceUnavailable, "The search index is being made ready.");
    }

    /// <summary>Says in the headers how new the answer is.</summary>
    /// <param name="isFilling">True while the index does not hold everything: such an answer is kept nowhere.</param>
    /// <param name="asked">What the answer depends on beside the index and the address.</param>
    /// <returns>True when who asks has the answer already.</returns>
    public static bool IsKnown(HttpContext context, SearchSnapshot snapshot, bool isFilling, string asked = "")
    {
        if (isFilling)
        {
            context.Response.Headers.CacheControl = "no-store";
            return false;
        }

        var tag = Tag(snapshot, context.Request, asked);
        (context.Response.Headers.ETag, context.Response.Headers.CacheControl) = (tag.ToString(), "public, no-cache");
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false));
    }

    /// <summary>The address the request came to: stands before addresses of a site that has no canonical one.</summary>
    public static string HostOf(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    // The index says how new the answer is, the address what was asked.
    private static EntityTagHeaderValue Tag(SearchSnapshot snapshot, HttpRequest request, string asked) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"\"{snapshot.Sequence:x}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Host}{request.PathBase}{request.Path}{request.QueryString}{asked}")))[..16]}\""), isWeak: true);
}
