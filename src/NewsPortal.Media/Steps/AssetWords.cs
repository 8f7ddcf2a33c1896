using System.Text.Json.Nodes;
using NewsPortal.Data.Recipes;
using NewsPortal.Media.Assets;
using NewsPortal.Vietnamese;

namespace NewsPortal.Media.Steps;

/// <summary>
/// What is known of a file, as the member <c>NewsPortal</c> of its entry in a media step. What an entry does not name stays
/// as it was; null takes it away.
/// </summary>
internal static class AssetWords
{
    public const string Member = "NewsPortal";

    private const string Tags = "Tags";
    private const string TakenAt = "TakenAt";
    private const string Focal = "FocalPoint";
    private const string Folder = "Folder";

    private static readonly (string Name, Func<Asset, string?> Get, Action<Asset, string?> Set)[] Texts =
    [
        ("Alt", a => a.Alt, (a, v) => a.Alt = v),
        ("Caption", a => a.Caption, (a, v) => a.Caption = v),
        ("Credit", a => a.Credit, (a, v) => a.Credit = v),
        ("Place", a => a.Place, (a, v) => a.Place = v),
        ("People", a => a.People, (a, v) => a.People = v),
        ("Licence", a => a.Licence, (a, v) => a.Licence = v),
        (TakenAt, a => a.TakenAt, (a, v) => a.TakenAt = v),
    ];

    /// <returns>Null when nothing is known.</returns>
    public static JsonObject? Write(Asset asset)
    {
        var words = new JsonObject();
        foreach (var (name, get, _) in Texts)
        {
            if (get(asset) is { } text)
            {
                words[name] = text;
            }
        }

        if (asset.Tags is { } tags)
        {
            words[Tags] = new JsonArray([.. tags.Split('\n').Select(t => (JsonNode)t)]);
        }

        if (asset.Folder is { } folder)
        {
            words[Folder] = folder;
        }

        if (asset.Focal is { } focal)
        {
            words[Focal] = new JsonObject { ["X"] = focal.X, ["Y"] = focal.Y };
        }

        return words.Count > 0 ? words : null;
    }

    /// <summary>Says of a file what its entry says; what cannot be understood is left as it was.</summary>
    /// <returns>What could not be understood, a sentence each.</returns>
    public static IReadOnlyList<string> Read(JsonObject entry, Asset asset)
    {
        var told = RecipeJson.Member(entry, Member);
        if (told is not JsonObject words)
        {
            return told is null ? [] : [$"{Member} is no object and was passed over."];
        }

        var remarks = new List<string>();
        foreach (var (name, value) in words)
        {
            if (WhyNotSet(asset, name, value) is { } why)
            {
                remarks.Add($"{Member}.{name} {why}");
            }
        }

        return remarks;
    }

    private static string? WhyNotSet(Asset asset, string name, JsonNode? value) => name switch
    {
        Tags => WhyNotTag(asset, value),
        Focal => WhyNotFocus(asset, value),
        Folder => WhyNotPut(asset, value),
        _ => WhyNotSay(asset, name, value),
    };

    private static string? WhyNotSay(Asset asset, string name, JsonNode? value)
    {
        if (Texts.FirstOrDefault(t => t.Name == name).Set is not { } set)
        {
            return $"is not known and was passed over; known are {string.Join(", ", Texts.Select(t => t.Name))}, {Tags}, {Folder} and {Focal}.";
        }

        if (value is not null && !IsText(value))
        {
            return "is no text and was left as it was.";
        }

        var text = Clean(value);
        if (name == TakenAt && text is not null && !AssetTimes.Fits(text))
        {
            return "is no time such as 2024-05-06T07:08:09 and was left as it was.";
        }

        set(asset, text);
        return null;
    }

    private static string? WhyNotTag(Asset asset, JsonNode? value)
    {
        if (value is not (null or JsonArray) || value is JsonArray list && !list.All(t => t is not null && IsText(t)))
        {
            return "is no list of texts and was left as it was.";
        }

        var tags = (value as JsonArray ?? []).Select(Clean).OfType<string>().Distinct().ToList();
        asset.Tags = tags.Count > 0 ? string.Join('\n', tags) : null;
        return null;
    }

    private static string? WhyNotPut(Asset asset, JsonNode? value)
    {
        if (value is not null && !IsText(value) || !LibraryPath.TryFolder(value?.GetValue<string>(), out var folder))
        {
            return "is no name of a folder and was left as it was.";
        }

        asset.Folder = folder;
        return null;
    }

    private static string? WhyNotFocus(Asset asset, JsonNode? value)
    {
        if (value is null)
        {
            (asset.FocalX, asset.FocalY) = (null, null);
            return null;
        }

        if (value is not JsonObject point || Share(point["X"]) is not { } x || Share(point["Y"]) is not { } y)
        {
            return "needs X and Y, numbers from 0 to 1, and was left as it was.";
        }

        (asset.FocalX, asset.FocalY) = (x, y);
        return null;
    }

    private static bool IsText(JsonNode node) => node is JsonValue value && value.TryGetValue<string>(out _);

    private static string? Clean(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text)
        && VietnameseText.Normalize(text).ReplaceLineEndings(" ").Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } clean ? clean : null;

    private static double? Share(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<double>(out var share) && share is >= 0 and <= 1 ? share : null;
}
