using System.Text.Json.Nodes;

namespace NewsPortal.Publishing.Structure;

/// <summary>A menu or taxonomy as it was last stored.</summary>
/// <param name="Document">The caller's own: changing it changes nothing that is stored.</param>
public sealed record StructureText(string ItemId, string ContentType, string VersionId, JsonObject Document);
