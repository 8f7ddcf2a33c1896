using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsPortal.Content.Documents;

/// <summary>
/// The scalars at the top of a content item's JSON, as Orchard Core writes them. What was written is kept to the letter:
/// a value of ours replaces it only when it means something else.
/// </summary>
public static class Envelope
{
    public const string Id = "ContentItemId";
    public const string VersionId = "ContentItemVersionId";
    public const string Type = "ContentType";
    public const string DisplayText = "DisplayText";
    public const string Latest = "Latest";
    public const string Published = "Published";
    public const string ModifiedUtc = "ModifiedUtc";
    public const string PublishedUtc = "PublishedUtc";
    public const string CreatedUtc = "CreatedUtc";
    public const string Owner = "Owner";
    public const string Author = "Author";

    /// <returns>UTC, to the microsecond; null when absent, null or not a moment.</returns>
    public static DateTimeOffset? Moment(JsonObject item, string name) =>
        ContentJson.Text(item[name]) is { } text
        && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? new DateTimeOffset(moment.Ticks / 10 * 10, TimeSpan.Zero)
            : null;

    /// <summary>Writes a moment unless the item already says the same one.</summary>
    public static void SetMoment(JsonObject item, string name, DateTimeOffset? value)
    {
        if (value is { } moment && Moment(item, name) != moment)
        {
            item[name] = moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);
        }
    }

    public static bool Flag(JsonObject item, string name, bool missing) =>
        item[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : missing;

    public static void SetFlag(JsonObject item, string name, bool value)
    {
        if (item[name] is not JsonValue old || !old.TryGetValue<bool>(out var flag) || flag != value)
        {
            item[name] = value;
        }
    }

    /// <summary>Gives ids to the item, and to every item inside it, that have none.</summary>
    public static void FixIds(JsonObject item, Func<string> newId)
    {
        if (ContentJson.Text(item[Id]) is not { Length: > 0 })
        {
            item[Id] = newId();
        }

        FixInside(item, newId);
    }

    private static void FixInside(JsonNode? node, Func<string> newId)
    {
        if (node is JsonObject members)
        {
            foreach (var (_, value) in members)
            {
                if (value is JsonArray { Count: > 0 } array && array.All(IsItem))
                {
                    foreach (var inner in array)
                    {
                        FixIds((JsonObject)inner!, newId);
                    }
                }
                else if (value is JsonObject)
                {
                    FixInside(value, newId);
                }
            }
        }
    }

    private static bool IsItem(JsonNode? node) =>
        node is JsonObject inner && ContentJson.Text(inner[Type]) is { Length: > 0 };
}
