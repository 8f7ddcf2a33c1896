using System.Text.Json.Nodes;
using NewsPortal.Data.Recipes;
using NewsPortal.Media.Assets;
using NewsPortal.Vietnamese;

namespace NewsPortal.Media.Steps;

/// <summary>What is known of a file, as the member <c>NewsPortal</c> of its entry in a media step.</summary>
internal static class AssetWords
{
    public const string Member = "NewsPortal";

    private static readonly (string Name, Func<Asset, string?> Get, Action<Asset, string?> Set)[] Texts =
    [
        ("Alt", a => a.Alt, (a, v) => a.Alt = v),
        ("Caption", a => a.Caption, (a, v) => a.Caption = v),
        ("Credit", a => a.Credit, (a, v) => a.Credit = v),
        ("Place", a => a.Place, (a, v) => a.Place = v),
        ("People", a => a.People, (a, v) => a.People = v),
        ("Licence", a => a.Licence, (a, v) => a.Licence = v),
        ("TakenAt", a => a.TakenAt, (a, v) => a.TakenAt = v),
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
            words["Tags"] = new JsonArray([.. tags.Split('\n').Select(t => (JsonNode)t)]);
        }

        if (asset.Focal is { } focal)
        {
            words["FocalPoint"] = new JsonObject { ["X"] = focal.X, ["Y"] = focal.Y };
        }

        return words.Count > 0 ? words : null;
    }

    /// <summary>Says of a file what its entry says; an entry that says nothing leaves everything as it was.</summary>
    /// <param name="takenAt">What the file says itself.</param>
    /// <returns>True when the point that crops keep has moved.</returns>
    public static bool Read(JsonObject entry, Asset asset, DateTime? takenAt)
    {
        var before = asset.Focal;
        if (RecipeJson.Member(entry, Member) is JsonObject words)
        {
            foreach (var (name, _, set) in Texts)
            {
                set(asset, Clean(words[name]));
            }

            asset.TakenAt = AssetTimes.Fits(asset.TakenAt) ? asset.TakenAt : null;
            var tags = (words["Tags"] as JsonArray ?? []).Select(Clean).OfType<string>().Distinct().ToList();
            asset.Tags = tags.Count > 0 ? string.Join('\n', tags) : null;
            var focal = words["FocalPoint"] as JsonObject;
            (asset.FocalX, asset.FocalY) = Share(focal?["X"]) is { } x && Share(focal?["Y"]) is { } y ? (x, y) : ((double?)null, (double?)null);
        }

        asset.TakenAt ??= AssetTimes.Write(takenAt);
        return asset.Focal != before;
    }

    private static string? Clean(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text)
        && VietnameseText.Normalize(text).ReplaceLineEndings(" ").Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } clean ? clean : null;

    private static double? Share(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<double>(out var share) && share is >= 0 and <= 1 ? share : null;
}
