using System.Text.Json.Nodes;

namespace NewsPortal.Publishing.Structure;

/// <summary>What a menu or taxonomy is to say from now on.</summary>
/// <param name="BaseVersionId">The version that was changed; null for an item that is new.</param>
/// <param name="Action">For the audit log: <c>menu.changed</c>, <c>term.added</c>.</param>
public sealed record StructureWish(
    string SiteKey, string ContentType, string ItemId, string? BaseVersionId, JsonObject Document, string Action)
{
    /// <summary>For the audit log, as JSON: what of it was before. Null when there was nothing.</summary>
    public string? Before { get; init; }

    /// <summary>For the audit log, as JSON: what of it is now. Null when nothing is left.</summary>
    public string? After { get; init; }
}
