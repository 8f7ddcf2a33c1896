namespace NewsPortal.Data;

/// <summary>What is known of the files of a site's library. Answered by the room that keeps them.</summary>
public interface IFileFacts
{
    /// <param name="paths">As content names them.</param>
    /// <returns>Those of the paths that the library has, each with the SHA-256 of its bytes, lower-case hex.</returns>
    Task<IReadOnlyDictionary<string, string>> KnownAsync(string siteKey, IReadOnlyCollection<string> paths, CancellationToken ct);

    /// <returns>The words in a document, plain; empty for a picture, for what has no words, and for what is not there.</returns>
    Task<string> TextAsync(string siteKey, string path, CancellationToken ct);
}
