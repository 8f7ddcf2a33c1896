using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;
using NewsPortal.Data;

namespace NewsPortal.Content.Items;

/// <summary>A pointer from a version of an item to another item, a term or a file.</summary>
public sealed class ItemLink
{
    /// <summary>The kind of a row whose target is no thing but the set of translations that the item belongs to.</summary>
    public const string Localization = "localization";

    public required string VersionId { get; init; }

    /// <summary>From 0, in the order of the item's fields.</summary>
    public required int Position { get; init; }

    public required string ItemId { get; init; }

    /// <summary>
    /// Where it stands: <c>Article.Projects</c>, <c>Credits.Credit.Person</c>, <c>body</c>, <c>parent</c>; <c>internal</c>
    /// for any field that readers never see.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>An item's or term's id, a media path, or a localization set.</summary>
    public required string TargetId { get; init; }

    /// <returns>The set of translations that an item's JSON names; null for none.</returns>
    public static string? LocalizationSetOf(JsonObject item) =>
        ContentJson.Text(ContentJson.At(item, "LocalizationPart", "LocalizationSet")) is { Length: > 0 } set && KeyText.Fits(set) ? set : null;
}
