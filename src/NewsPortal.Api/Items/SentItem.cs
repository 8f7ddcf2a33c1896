using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NewsPortal.Content.Documents;

namespace NewsPortal.Api.Items;

/// <summary>Reads the content item that a program sends.</summary>
internal static class SentItem
{
    /// <summary>
    /// Members that a program does not write: ours, and what belongs to moves of their own. Those of the version before stay.
    /// </summary>
    private static readonly string[] Kept = ["PublishLaterPart", "ArchiveLaterPart", "PublicNotesPart"];

    // A node finds out what is wrong in it only when somebody asks it: a program hears of it at once.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 256 };

    /// <returns>The item; or what is wrong with what was sent.</returns>
    public static async Task<(JsonObject? Item, IResult? Wrong)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasJsonContentType())
        {
            return (null, Answers.Problem(StatusCodes.Status415UnsupportedMediaType, "Send the item as application/json."));
        }

        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, ct);
        try
        {
            var sent = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
            using (var whole = JsonDocument.Parse(sent, Strict))
            {
                ReadTexts(whole.RootElement);
            }

            return (ContentJson.Parse(sent.Span), null);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            return (null, Answers.Problem(StatusCodes.Status400BadRequest, $"This is no content item in JSON: {e.Message}"));
        }
    }

    // Throws where a text is no Unicode.
    private static void ReadTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    ReadTexts(member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    ReadTexts(item);
                }

                break;
            case JsonValueKind.String:
                element.GetString();
                break;
        }
    }

    /// <summary>Gives the sent item what it has from the version before.</summary>
    /// <param name="before">Null for a new item.</param>
    public static void Complete(JsonObject sent, JsonObject? before)
    {
        sent.Remove(ItemAnswers.Ours);
        foreach (var member in Kept)
        {
            sent.Remove(member);
            if (before?[member] is { } value)
            {
                sent[member] = value.DeepClone();
            }
        }
    }
}
