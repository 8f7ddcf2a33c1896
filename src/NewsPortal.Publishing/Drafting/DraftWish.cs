using System.Text.Json.Nodes;

namespace NewsPortal.Publishing.Drafting;

/// <summary>Words that somebody wants to keep.</summary>
/// <param name="ItemId">Of an item that need not be there yet.</param>
/// <param name="BaseVersionId">The version the words were begun from; null for a new item.</param>
/// <param name="Document">The whole content item. Ids, moments, author and flags at its top are set anew.</param>
/// <param name="Window">Where it is written; null when that is no window, and the person's working copy is what it says.</param>
public sealed record DraftWish(
    string SiteKey, string ContentType, string ItemId, string? BaseVersionId, JsonObject Document, WritingWindow? Window = null);
