using System.Globalization;
using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;

namespace NewsPortal.Web.Commands.Generating;

/// <summary>The beginning of a generated content item: what every type has.</summary>
internal static class GeneratedItem
{
    internal static JsonObject New(string id, string versionId, string type, string title, DateTimeOffset at)
    {
        var moment = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return new JsonObject
        {
            [Envelope.Id] = id,
            [Envelope.VersionId] = versionId,
            [Envelope.Type] = type,
            [Envelope.DisplayText] = title,
            [Envelope.Latest] = true,
            [Envelope.Published] = true,
            [Envelope.ModifiedUtc] = moment,
            [Envelope.PublishedUtc] = moment,
            [Envelope.CreatedUtc] = moment,
            [Envelope.Owner] = "",
            [Envelope.Author] = "",
            ["TitlePart"] = new JsonObject { ["Title"] = title },
        };
    }
}
