using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;
using NewsPortal.Vietnamese;

namespace NewsPortal.Content.Items;

/// <summary>What readers are told of a change to a published item. The item's JSON carries it, so that it moves with the item.</summary>
public sealed class PublicNote
{
    /// <summary>The part of an item's JSON that holds its notes, oldest first.</summary>
    public const string PartName = "PublicNotesPart";

    private const int MaxRunes = 2000;

    public required string ItemId { get; init; }

    /// <summary>From 0, in the order of the item's JSON.</summary>
    public required int Position { get; init; }

    public required string SiteKey { get; init; }

    public required NoteKind Kind { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>Adds a note to an item's JSON.</summary>
    public static void Add(JsonObject item, NoteKind kind, DateTimeOffset at, string text)
    {
        ArgumentNullException.ThrowIfNull(item);
        var part = item[PartName] as JsonObject ?? [];
        var notes = part["Notes"] as JsonArray ?? [];
        var note = new JsonObject { ["Kind"] = kind.ToString(), ["Text"] = text };
        Envelope.SetMoment(note, "At", at);
        notes.Add(note);
        part["Notes"] = notes;
        item[PartName] = part;
    }

    /// <summary>Takes away the notes of publications since a moment, UTC, that were taken back.</summary>
    public static void RemoveSince(JsonObject item, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(item);
        var notes = ContentJson.At(item, PartName, "Notes") as JsonArray ?? [];
        foreach (var note in notes.OfType<JsonObject>().Where(n => Envelope.Moment(n, "At") >= moment).ToList())
        {
            notes.Remove(note);
        }
    }

    /// <returns>The notes that an item's JSON holds; one that says nothing, or nothing readable, is left out.</returns>
    public static IEnumerable<PublicNote> Of(JsonObject item, string itemId, string siteKey)
    {
        ArgumentNullException.ThrowIfNull(item);
        var position = 0;
        foreach (var note in (ContentJson.At(item, PartName, "Notes") as JsonArray ?? []).OfType<JsonObject>())
        {
            var text = VietnameseText.Truncate(VietnameseText.Normalize(ContentJson.Text(note["Text"]) ?? ""), MaxRunes).Trim();
            if (text.Length > 0 && Envelope.Moment(note, "At") is { } at
                && Enum.TryParse<NoteKind>(ContentJson.Text(note["Kind"]), out var kind) && Enum.IsDefined(kind))
            {
                yield return new PublicNote
                {
                    ItemId = itemId,
                    Position = position++,
                    SiteKey = siteKey,
                    Kind = kind,
                    At = at,
                    Text = text,
                };
            }
        }
    }
}

public enum NoteKind
{
    /// <summary>Something was added or has changed since.</summary>
    Update,

    /// <summary>Something was wrong.</summary>
    Correction,
}
