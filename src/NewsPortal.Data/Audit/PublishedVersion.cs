namespace NewsPortal.Data.Audit;

/// <summary>A version that readers see from a commit on.</summary>
/// <param name="Hash">SHA-256 of its canonical JSON, lower-case hex.</param>
public sealed record PublishedVersion(string SiteKey, string ItemId, string VersionId, string Hash);
