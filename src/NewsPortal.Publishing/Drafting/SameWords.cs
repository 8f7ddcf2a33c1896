using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;

namespace NewsPortal.Publishing.Drafting;

/// <summary>Whether two documents say the same, whoever wrote them when.</summary>
internal static class SameWords
{
    private static readonly string[] Envelopes =
    [
        Envelope.Id, Envelope.VersionId, Envelope.Type, Envelope.Author, Envelope.Owner, Envelope.Published, Envelope.Latest,
        Envelope.CreatedUtc, Envelope.ModifiedUtc, Envelope.PublishedUtc,
    ];

    public static bool Say(JsonObject one, JsonObject other) => HashOf(one) == HashOf(other);

    private static string HashOf(JsonObject document)
    {
        var bare = (JsonObject)document.DeepClone();
        foreach (var name in Envelopes)
        {
            bare.Remove(name);
        }

        return ContentJson.Hash(bare);
    }
}
