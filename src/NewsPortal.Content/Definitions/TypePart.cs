using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsPortal.Content.Definitions;

/// <summary>A part's place in a type.</summary>
/// <param name="PartName">Which part it is: <c>BagPart</c>.</param>
/// <param name="Name">What it is called in this type, and in its items' JSON: <c>Credits</c>.</param>
/// <param name="DisplayName">Null when the definition gives none.</param>
public sealed record TypePart(string PartName, string Name, string? DisplayName, double Position, JsonObject Settings)
{
    internal static TypePart Read(JsonObject record, int order)
    {
        var settings = record["Settings"] as JsonObject ?? [];
        var own = settings["ContentTypePartSettings"];
        var partName = (string?)record["PartName"] ?? "";
        var position = double.TryParse((string?)own?["Position"], CultureInfo.InvariantCulture, out var p) ? p : order;
        return new TypePart(
            partName, (string?)record["Name"] is { Length: > 0 } name ? name : partName,
            (string?)own?["DisplayName"] is { Length: > 0 } label ? label : null, position, settings);
    }
}
