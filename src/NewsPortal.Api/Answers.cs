using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsPortal.Data;

namespace NewsPortal.Api;

/// <summary>What all answers have in common. What went wrong is told as RFC 9457 has it, in English.</summary>
internal static class Answers
{
    public const string NoSuchItem = "The site has no such item, or not for this token.";

    /// <param name="errors">Each with the field it is about, where it is about one; empty for none.</param>
    public static ProblemHttpResult Problem(int status, string detail, params IReadOnlyList<Problem> errors) => TypedResults.Problem(
        detail, statusCode: status,
        extensions: errors.Count == 0 ? null : [new KeyValuePair<string, object?>("errors", errors.Select(e => new { e.Field, Detail = e.Sentence }).ToList())]);

    /// <summary>What a version stands under in <c>ETag</c> and <c>If-Match</c>.</summary>
    public static string Tag(string versionId) => $"\"{versionId}\"";

    /// <returns>The version that <c>If-Match</c> names; null for none or any.</returns>
    public static string? Expected(HttpRequest request) =>
        request.Headers.IfMatch.ToString() is { Length: > 2 } text && text.StartsWith('"') && text.EndsWith('"') ? text[1..^1] : null;

    public static ProblemHttpResult OtherVersion(HttpResponse response, string versionId)
    {
        response.Headers.ETag = Tag(versionId);
        return Problem(StatusCodes.Status412PreconditionFailed, "Somebody has stored another version since: read the item again.");
    }
}
