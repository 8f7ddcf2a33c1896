using System.Globalization;
using System.Text.Json.Nodes;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Items;

/// <summary>Makes shapes of any part and field, so that a type which nothing here knows can be read at once.</summary>
internal sealed class PartShaper(PortalRequest request, Addresses addresses, Moments moments)
{
    private const int MaxDepth = 8;

    // Drawn elsewhere on the page, or nothing to read.
    private static readonly HashSet<string> Silent =
    [
        "TitlePart", "AutoroutePart", "AliasPart", "CommonPart", "HtmlBodyPart", "MarkdownBodyPart", "SeoMetaPart", "SitemapPart",
        "PublishLaterPart", "ArchiveLaterPart", "LocalizationPart", "ContainedPart", "ListPart", "TaxonomyPart", "MenuPart",
        "MenuItemsListPart", "LayerMetadata", "PreviewPart", "AuditTrailPart", "PublicNotesPart",
    ];

    /// <summary>Every public part of the item in order, without those drawn elsewhere; empty parts are left out.</summary>
    public List<PartShape> Shape(ItemContext item, BodyWriter writer) =>
        item.Type is null ? [] : Shape(item, item.Document, item.Story.ContentType, "", writer, 0);

    private List<PartShape> Shape(ItemContext item, JsonObject holder, string type, string prefix, BodyWriter writer, int depth)
    {
        var shapes = new List<PartShape>();
        if (depth > MaxDepth || item.Definitions.Type(type) is not { } definition)
        {
            return shapes;
        }

        foreach (var part in definition.Parts)
        {
            if ((depth == 0 && Silent.Contains(part.PartName)) || part.PartName is "TitlePart" || holder[part.Name] is not JsonObject value)
            {
                continue;
            }

            var shape = new PartShape(part.Name)
            {
                Heading = part.DisplayName,
                Fields = [.. Body(item, part, value, prefix, writer), .. Fields(item, part, value, prefix, writer)],
                Widgets = Widgets(item, part, value, prefix, writer, depth),
            };
            if (shape.Fields.Count + shape.Widgets.Count > 0)
            {
                shapes.Add(shape);
            }
        }

        return shapes;
    }

    private static IEnumerable<FieldShape> Body(ItemContext item, TypePart part, JsonObject value, string prefix, BodyWriter writer)
    {
        var member = part.PartName switch { "HtmlBodyPart" => "Html", "MarkdownBodyPart" => "Markdown", _ => null };
        if (member is not null && item.Html(prefix + part.Name, ContentJson.Text(value[member])) is { } html)
        {
            yield return new FieldShape("") { BodyHtml = writer.Write(html) };
        }
    }

    private List<WidgetShape> Widgets(ItemContext item, TypePart part, JsonObject value, string prefix, BodyWriter writer, int depth)
    {
        var widgets = new List<WidgetShape>();
        if (DocumentReader.InnerItemsMember(part.PartName) is not { } member || value[member] is not JsonArray entries)
        {
            return widgets;
        }

        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is not JsonObject inner || ContentJson.Text(inner[Envelope.Type]) is not { } type)
            {
                continue;
            }

            var parts = Shape(item, inner, type, $"{prefix}{part.Name}[{i}].", writer, depth + 1);
            var title = ContentJson.Text(ContentJson.At(inner, "TitlePart", "Title"));
            if (parts.Count > 0 || title is not null)
            {
                widgets.Add(new WidgetShape(type, title, parts));
            }
        }

        return widgets;
    }

    private IEnumerable<FieldShape> Fields(ItemContext item, TypePart part, JsonObject value, string prefix, BodyWriter writer)
    {
        foreach (var field in item.Definitions.Part(part.PartName).Fields)
        {
            if (value[field.Name] is JsonObject data && Field(item, field, data, $"{prefix}{part.Name}.{field.Name}", writer) is { } shape)
            {
                yield return shape;
            }
        }
    }

    private FieldShape? Field(ItemContext item, FieldDefinition field, JsonObject data, string path, BodyWriter writer)
    {
        var shape = new FieldShape(field.Label);
        return field.Kind switch
        {
            "TextField" => Text(shape, field.Options.GetValueOrDefault(ContentJson.Text(data["Text"]) ?? "", ContentJson.Text(data["Text"]) ?? "")),
            "MultiTextField" => Text(shape, string.Join("; ", ContentJson.Texts(data["Values"]))),
            "HtmlField" => Html(shape, item, path, ContentJson.Text(data["Html"]), writer),
            "MarkdownField" => Html(shape, item, path, ContentJson.Text(data["Markdown"]), writer),
            "BooleanField" => data["Value"] is JsonValue flag && flag.TryGetValue<bool>(out var yes) && yes ? Text(shape, request.T["Yes"]) : null,
            "NumericField" => data["Value"] is JsonValue number && number.TryGetValue<decimal>(out var amount)
                ? Text(shape, VietnameseNumber.Write(amount)) : Text(shape, data["Value"]?.ToJsonString() ?? ""),
            "DateField" => Moments.Read(ContentJson.Text(data["Value"]), null, null) is { } date ? shape with { When = moments.Partial(date) } : null,
            "DateTimeField" => Envelope.Moment(data, "Value") is { } moment ? shape with { When = moments.Moment(moment) } : null,
            "TimeField" => Text(shape, ContentJson.Text(data["Value"]) is { Length: >= 5 } time ? time[..5] : ""),
            "LinkField" => Link(shape, ContentJson.Text(data["Url"]), ContentJson.Text(data["Text"])),
            "YoutubeField" => Link(shape, ContentJson.Text(data["RawAddress"]) ?? ContentJson.Text(data["EmbeddedAddress"]), "YouTube"),
            "MediaField" => Media(shape, item, data),
            "ContentPickerField" => Links(shape, ContentJson.Texts(data["ContentItemIds"]).Select(item.ById)
                .Where(r => r is not null).Select(r => new LinkShape(r!.Title, addresses.Item(r)))),
            "TaxonomyField" => Links(shape, item.Terms.Where(t => t.Kind == path)
                .Select(t => new LinkShape(t.Name, addresses.Term(t)))),
            "GeoPointField" => Point(shape, data),
            _ => null,
        };
    }

    private static FieldShape? Text(FieldShape shape, string text) =>
        string.IsNullOrWhiteSpace(text) ? null : shape with { Text = VietnameseText.Bind(VietnameseText.Normalize(text)) };

    private static FieldShape? Html(FieldShape shape, ItemContext item, string path, string? source, BodyWriter writer) =>
        item.Html(path, source) is { Length: > 0 } html ? shape with { BodyHtml = writer.Write(html) } : null;

    private FieldShape? Link(FieldShape shape, string? url, string? text) =>
        addresses.Written(url) is { } address
            ? shape with { Links = [new LinkShape(string.IsNullOrWhiteSpace(text) ? address : text, address) { IsExternal = Addresses.IsExternal(address) }] }
            : null;

    private static FieldShape? Links(FieldShape shape, IEnumerable<LinkShape> links) =>
        links.ToList() is { Count: > 0 } found ? shape with { Links = found } : null;

    private static FieldShape? Media(FieldShape shape, ItemContext item, JsonObject data)
    {
        var texts = ContentJson.Texts(data["MediaTexts"]).ToList();
        var files = ContentJson.Texts(data["Paths"]).Select((path, i) => (File: item.Files.GetValueOrDefault(path), Text: texts.ElementAtOrDefault(i)))
            .Where(f => f.File is not null).ToList();
        return files.Count == 0 ? null : shape with
        {
            Pictures = [.. files.Select(f => f.File!.Picture(f.Text ?? "")).OfType<Reading.PictureRow>().Select(p => Pictures.Shape(p)!)],
            Files = [.. files.Where(f => !f.File!.IsPicture).Select(f => FileShapes.Shape(f.File!, f.Text))],
        };
    }

    private static FieldShape? Point(FieldShape shape, JsonObject data) =>
        data["Latitude"] is JsonValue a && a.TryGetValue<decimal>(out var latitude)
        && data["Longitude"] is JsonValue b && b.TryGetValue<decimal>(out var longitude)
            ? shape with { Text = string.Create(CultureInfo.InvariantCulture, $"{latitude}, {longitude}") } : null;
}
