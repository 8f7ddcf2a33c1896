using System.Text.Json.Nodes;

namespace NewsPortal.Publishing.Drafting;

/// <summary>What one person finds when they open an item to write in it.</summary>
/// <param name="BaseVersionId">The version it starts from; null for a new item.</param>
/// <param name="Document">The words to go on with: the person's own working copy where there is one.</param>
/// <param name="SavedAt">UTC; when the working copy was kept. Null when the words are those of the version.</param>
/// <param name="IsOutdated">True when somebody has stored another version since the working copy was begun.</param>
public sealed record DraftText(string? BaseVersionId, JsonObject Document, DateTimeOffset? SavedAt, bool IsOutdated);
