using System.Text.Json.Nodes;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Portal.Reading;

namespace NewsPortal.Portal.Items;

/// <summary>An item with its type and everything it points to, as its shapers need it.</summary>
internal sealed class ItemContext(
    ItemRow item, DefinitionSet definitions, List<LinkedItem> items, List<TermRow> terms, Dictionary<string, FileRow> files)
{
    private readonly Dictionary<string, StoryRow> _byId = items.GroupBy(i => i.Row.Id).ToDictionary(g => g.Key, g => g.First().Row);

    public ItemRow Item => item;

    public StoryRow Story => item.Story;

    /// <summary>The item's JSON without internal values.</summary>
    public JsonObject Document { get; } = item.Document(definitions);

    public DefinitionSet Definitions => definitions;

    /// <summary>What readers are told of its changes, oldest first.</summary>
    public IReadOnlyList<PublicNote> Notes => field ??= [.. PublicNote.Of(Document, item.Story.Id, item.Story.SiteKey)];

    /// <summary>UTC; its last major change. An import may bring notes and no such moment.</summary>
    public DateTimeOffset? UpdatedAt => Notes.Select(n => (DateTimeOffset?)n.At).Append(item.Story.UpdatedAt).Max();

    /// <summary>Null for an item whose type nobody defines any more.</summary>
    public TypeDefinition? Type { get; } = definitions.Type(item.Story.ContentType);

    public IReadOnlyList<TermRow> Terms => terms;

    public IReadOnlyDictionary<string, FileRow> Files => files;

    public IReadOnlyList<LinkedItem> Items => items;

    /// <summary>What a field points to, in the editor's order: <c>Projects</c> of the type's own part.</summary>
    public IEnumerable<StoryRow> Linked(string field) => LinkedAt($"{Story.ContentType}.{field}");

    public IEnumerable<StoryRow> LinkedAt(string kind) => items.Where(i => i.Kind == kind).Select(i => i.Row);

    /// <returns>Null when the id points to nothing that is published.</returns>
    public StoryRow? ById(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    /// <summary>The text of a field of the type's own part; null when it is empty.</summary>
    public string? Text(string field) => Text(Document, Story.ContentType, field);

    /// <summary>The text of a field of any item of this document.</summary>
    public static string? Text(JsonObject holder, string type, string field)
    {
        var value = Value(holder, type, field);
        var text = ContentJson.Text(value?["Text"]) ?? ContentJson.Text(value?["Value"]);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>The words of a predefined list for the field's code; the code itself when it is free text.</summary>
    public string? Words(JsonObject holder, string type, string field) =>
        Text(holder, type, field) is { } code
            ? definitions.Part(type).Fields.FirstOrDefault(f => f.Name == field)?.Options.GetValueOrDefault(code) ?? code
            : null;

    public string? Words(string field) => Words(Document, Story.ContentType, field);

    public static bool Flag(JsonObject holder, string type, string field) =>
        Value(holder, type, field)?["Value"] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    // Beyond these a figure is a slip of the hand, and its share of another could be no number at all.
    private const decimal LargestFigure = 1_000_000_000_000_000_000m;
    private const decimal SmallestFigure = 0.000_000_001m;

    /// <returns>Null for what is no number, or none that a figure can have.</returns>
    public static decimal? Number(JsonObject holder, string type, string field) =>
        Value(holder, type, field)?["Value"] is JsonValue value && value.TryGetValue<decimal>(out var number)
            && (number == 0 || Math.Abs(number) is >= SmallestFigure and <= LargestFigure) ? number : null;

    public static IEnumerable<string> Texts(JsonObject holder, string type, string field) =>
        ContentJson.Texts(Value(holder, type, field)?["Values"]).Where(t => !string.IsNullOrWhiteSpace(t));

    /// <summary>The published items a field points to, in the editor's order.</summary>
    public IEnumerable<StoryRow> Picked(JsonObject holder, string type, string field) =>
        ContentJson.Texts(Value(holder, type, field)?["ContentItemIds"]).Select(ById).OfType<StoryRow>();

    /// <summary>The entries of a bag, in order.</summary>
    public IEnumerable<(JsonObject Entry, string Type)> Bag(string name) =>
        (ContentJson.At(Document, name, "ContentItems") as JsonArray ?? []).OfType<JsonObject>()
            .Select(e => (e, ContentJson.Text(e[Envelope.Type]) ?? "")).Where(e => e.Item2.Length > 0);

    /// <summary>The files of a media field with the words beside them.</summary>
    public IEnumerable<(FileRow File, string? Text)> Media(JsonObject holder, string type, string field)
    {
        var value = Value(holder, type, field);
        var texts = value?["MediaTexts"] as JsonArray;
        var index = 0;
        foreach (var path in ContentJson.Texts(value?["Paths"]))
        {
            var text = texts is not null && index < texts.Count ? ContentJson.Text(texts[index]) : null;
            index++;
            if (files.TryGetValue(path, out var file))
            {
                yield return (file, string.IsNullOrWhiteSpace(text) ? null : text);
            }
        }
    }

    public IEnumerable<(FileRow File, string? Text)> Media(string field) => Media(Document, Story.ContentType, field);

    /// <summary>The safe HTML of a text of HTML; null when it is empty.</summary>
    public string? Html(string path, string? source) =>
        string.IsNullOrWhiteSpace(source) ? null : item.Drawn.Html(path, source);

    private static JsonObject? Value(JsonObject holder, string type, string field) =>
        ContentJson.At(holder, type, field) as JsonObject;
}
