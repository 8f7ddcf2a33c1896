namespace NewsPortal.Media.Storage;

/// <summary>A key of the store.</summary>
/// <param name="WrittenAt">When its bytes were last put there, UTC.</param>
public readonly record struct StoredKey(string Key, DateTimeOffset WrittenAt);
