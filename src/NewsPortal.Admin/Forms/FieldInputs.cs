using System.Globalization;
using System.Text.Json.Nodes;
using NewsPortal.Content.Bodies;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;

namespace NewsPortal.Admin.Forms;

/// <summary>What a form asks for each kind of field; the members are those of Orchard Core's fields.</summary>
internal static class FieldInputs
{
    /// <returns>Empty for a kind that nothing is known of: such a field is left alone.</returns>
    /// <param name="zone">The site's.</param>
    public static IReadOnlyList<FormInput> Of(FieldDefinition field, TimeZoneInfo zone)
    {
        var settings = field.Settings[field.Kind + "Settings"] as JsonObject ?? [];
        return field.Kind switch
        {
            "TextField" => [Text(field)],
            "HtmlField" => [Plain("Html", InputKind.Html) with { Write = WriteHtml("Html") }],
            "MarkdownField" => [Plain("Markdown", InputKind.Markdown)],
            "BooleanField" =>
            [
                Plain("Value", InputKind.Flag) with { Show = ShowFlag("Value"), Write = WriteFlag("Value") },
            ],
            "DateField" => [Plain("Value", InputKind.Date) with { Show = ShowDay, Write = WriteDay }],
            "TimeField" => [Plain("Value", InputKind.Time) with { Show = ShowTime, Write = WriteTime }],
            "DateTimeField" => [Plain("Value", InputKind.Moment) with { Show = v => ShowMoment(v, zone), Write = (v, x) => WriteMoment(v, x, zone) }],
            "NumericField" => [Plain("Value", InputKind.Number) with { Show = ShowNumber("Value"), Write = WriteNumber("Value") }],
            "LinkField" => [Plain("Url", InputKind.Line), Plain("Text", InputKind.Line) with { Label = "Words of the link", IsOwnLabel = true }],
            "YoutubeField" => [Plain("RawAddress", InputKind.Line)],
            "GeoPointField" =>
            [
                Plain("Latitude", InputKind.Number) with { Show = ShowNumber("Latitude"), Write = WriteNumber("Latitude") },
                Plain("Longitude", InputKind.Number) with
                {
                    Label = "Longitude", IsOwnLabel = true, Show = ShowNumber("Longitude"), Write = WriteNumber("Longitude"),
                },
            ],
            "MultiTextField" => [Plain("Values", InputKind.Lines) with { IsList = true, Show = ShowValues, Write = WriteValues }],
            "ContentPickerField" => [List("ContentItemIds", InputKind.Items, [.. ContentJson.Texts(settings["DisplayedContentTypes"])])],
            "LocalizationSetContentPickerField" => [],
            "TaxonomyField" =>
            [
                List("TermContentItemIds", InputKind.Terms, [ContentJson.Text(settings["TaxonomyContentItemId"]) ?? ""])
                    with { IsMultiple = !Flag(settings["Unique"]) },
            ],
            "MediaField" => [List("Paths", InputKind.Files, [.. ContentJson.Texts(settings["AllowedExtensions"])]) with { Show = ShowFiles, Write = WriteFiles }],
            _ => [],
        };

        FormInput Plain(string member, InputKind kind) => new($"{field.Name}.{member}", kind, field.Label)
        {
            Hint = ContentJson.Text(settings["Hint"]) is { Length: > 0 } hint ? hint : null,
            IsRequired = Flag(settings["Required"]),
            IsOnSheet = field.IsOnSheet,
            Show = v => ContentJson.Text(v[member]) is { Length: > 0 } text ? [text] : [],
            Write = WriteText(member),
        };

        FormInput List(string member, InputKind kind, IReadOnlyList<string> sources) => Plain(member, kind) with
        {
            Sources = sources,
            IsMultiple = Flag(settings["Multiple"], missing: kind == InputKind.Files),
            Show = v => [.. ContentJson.Texts(v[member])],
            Write = (v, values) =>
            {
                v[member] = new JsonArray([.. values.Select(x => (JsonNode)x)]);
                return true;
            },
        };
    }

    /// <summary>Writes a text, and takes away what is empty.</summary>
    internal static Func<JsonObject, IReadOnlyList<string>, bool> WriteText(string member) => (value, texts) =>
    {
        value[member] = texts.Count == 0 ? null : texts[0];
        return true;
    };

    internal static Func<JsonObject, IReadOnlyList<string>, bool> WriteHtml(string member) => (value, texts) =>
    {
        value[member] = texts.Count == 0 ? "" : BodyHtml.Clean(texts[0]);
        return true;
    };

    internal static Func<JsonObject, IReadOnlyList<string>> ShowFlag(string member) => value => Flag(value[member]) ? ["true"] : [];

    internal static Func<JsonObject, IReadOnlyList<string>, bool> WriteFlag(string member) => (value, texts) =>
    {
        value[member] = texts is ["true"];
        return true;
    };

    private static FormInput Text(FieldDefinition field)
    {
        var settings = field.Settings["TextFieldSettings"] as JsonObject ?? [];
        var editor = ContentJson.Text(ContentJson.At(field.Settings, "ContentPartFieldSettings", "Editor"));
        return new FormInput($"{field.Name}.Text", field.Options.Count > 0 ? InputKind.Choice
            : editor is "TextArea" or "CodeMirror" or "Monaco" ? InputKind.Lines : InputKind.Line, field.Label)
        {
            Hint = ContentJson.Text(settings["Hint"]) is { Length: > 0 } hint ? hint : null,
            IsRequired = Flag(settings["Required"]),
            IsOnSheet = field.IsOnSheet,
            Options = field.Options,
            Show = v => ContentJson.Text(v["Text"]) is { Length: > 0 } text ? [text] : [],
            Write = WriteText("Text"),
        };
    }

    private static bool Flag(JsonNode? node, bool missing = false) =>
        node is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : missing;

    private static IReadOnlyList<string> ShowDay(JsonObject value) =>
        ContentJson.Text(value["Value"]) is { } text
        && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var day)
            ? [Moments.Write(DateOnly.FromDateTime(day))] : [];

    private static bool WriteDay(JsonObject value, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            value["Value"] = null;
            return true;
        }

        if (Moments.Day(texts[0]) is not { } day)
        {
            return false;
        }

        value["Value"] = day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
        return true;
    }

    private static IReadOnlyList<string> ShowTime(JsonObject value) =>
        ContentJson.Text(value["Value"]) is { } text && TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time)
            ? [Moments.Write(time)] : [];

    private static bool WriteTime(JsonObject value, IReadOnlyList<string> texts)
    {
        var time = texts.Count == 0 ? null : Moments.Time(texts[0]);
        if (texts.Count > 0 && time is null)
        {
            return false;
        }

        value["Value"] = time?.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return true;
    }

    private static IReadOnlyList<string> ShowMoment(JsonObject value, TimeZoneInfo zone) =>
        Envelope.Moment(value, "Value") is { } moment ? [Moments.Write(moment, zone)] : [];

    private static bool WriteMoment(JsonObject value, IReadOnlyList<string> texts, TimeZoneInfo zone)
    {
        if (texts.Count == 0)
        {
            value["Value"] = null;
            return true;
        }

        if (Moments.Moment(texts[0], zone) is not { } moment)
        {
            return false;
        }

        Envelope.SetMoment(value, "Value", moment);
        return true;
    }

    private static Func<JsonObject, IReadOnlyList<string>> ShowNumber(string member) => value => Numbers.Write(value[member]);

    private static Func<JsonObject, IReadOnlyList<string>, bool> WriteNumber(string member) => (value, texts) =>
    {
        var number = texts.Count == 0 ? null : Numbers.Read(texts[0]);
        if (texts.Count > 0 && number is null)
        {
            return false;
        }

        value[member] = number;
        return true;
    };

    private static IReadOnlyList<string> ShowValues(JsonObject value) =>
        string.Join('\n', ContentJson.Texts(value["Values"])) is { Length: > 0 } lines ? [lines] : [];

    private static bool WriteValues(JsonObject value, IReadOnlyList<string> texts)
    {
        var lines = texts.SelectMany(t => t.Split('\n')).Select(l => l.Trim()).Where(l => l.Length > 0);
        value["Values"] = new JsonArray([.. lines.Select(l => (JsonNode)l)]);
        return true;
    }

    private static IReadOnlyList<string> ShowFiles(JsonObject value)
    {
        var words = (value["MediaTexts"] as JsonArray ?? []).Select(ContentJson.Text).ToList();
        return [.. ContentJson.Texts(value["Paths"]).Select((path, i) => FileValue.Of(path, i < words.Count ? words[i] : ""))];
    }

    // What else Orchard keeps beside each path, focal points and names of attached files, follows its path.
    private static bool WriteFiles(JsonObject value, IReadOnlyList<string> files)
    {
        var before = ContentJson.Texts(value["Paths"]).ToList();
        var chosen = files.Select(FileValue.Parts).ToList();
        value["Paths"] = new JsonArray([.. chosen.Select(f => (JsonNode)f.Path)]);
        value["MediaTexts"] = new JsonArray([.. chosen.Select(f => (JsonNode)f.Words)]);
        foreach (var name in (string[])["Anchors", "AttachedFileNames"])
        {
            if (value[name] is JsonArray { Count: > 0 } beside)
            {
                value[name] = new JsonArray([.. chosen.Select(f => before.IndexOf(f.Path) is >= 0 and var at && at < beside.Count
                    ? beside[at]?.DeepClone() : null)]);
            }
        }

        return true;
    }
}
