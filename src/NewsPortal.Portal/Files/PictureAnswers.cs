using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NewsPortal.Portal.Requests;

namespace NewsPortal.Portal.Files;

/// <summary>Pictures that are in memory, as <see cref="PictureEndpoint"/> would send them; all else is left to it.</summary>
internal sealed class PictureAnswers(KeptPictures kept) : IQuickAnswers
{
    public Task? TryAnswer(IFeatureCollection request)
    {
        var asked = request.GetRequiredFeature<IHttpRequestFeature>();
        if (!asked.Path.StartsWith(PictureEndpoint.Folder, StringComparison.Ordinal) || asked.Method != HttpMethods.Get
            || kept.Find(asked.Path) is not { } picture || IsParticular(asked.Headers, picture))
        {
            return null;
        }

        var answer = request.GetRequiredFeature<IHttpResponseFeature>();
        SecurityHeaders.Write(answer.Headers);
        PictureEndpoint.Write(answer.Headers);
        answer.Headers.ETag = picture.EntityTag;
        if (asked.Headers.IfNoneMatch.Count > 0)
        {
            answer.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        answer.Headers.AcceptRanges = "bytes";
        answer.Headers.ContentType = picture.ContentType;
        answer.Headers.ContentLength = picture.Bytes.Length;
        var sending = request.GetRequiredFeature<IHttpResponseBodyFeature>().Writer.WriteAsync(picture.Bytes);
        return sending.IsCompletedSuccessfully ? Task.CompletedTask : sending.AsTask();
    }

    // A part is wanted, or there are conditions beyond “unless I have it”.
    private static bool IsParticular(IHeaderDictionary asked, KeptPicture picture) =>
        asked.Range.Count > 0 || asked.IfMatch.Count > 0 || asked.IfUnmodifiedSince.Count > 0
        || (asked.IfNoneMatch.Count > 0 && asked.IfNoneMatch != picture.EntityTag);
}
