using System.Text.Json.Nodes;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>
/// The texts and pictures of a draft that readers will see, read from its JSON, and the way back: what puts a finding right
/// is written where its words came from.
/// </summary>
internal sealed class DraftWords
{
    private const int MaxDepth = 12;
    private const string Credit = "Credit";

    private static readonly HashSet<string> PictureEnds = new(StringComparer.OrdinalIgnoreCase) { ".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif" };

    private readonly DefinitionSet _definitions;
    private readonly ReadTexts _read;
    private readonly List<CheckedText> _texts = [];
    private readonly List<CheckedPicture> _pictures = [];
    private readonly List<(string Field, string Path)> _files = [];
    private readonly Dictionary<string, (JsonObject Value, string Member)> _places = [];
    private readonly string? _summary;

    private DraftWords(DefinitionSet definitions, ReadTexts read, string? summary) => (_definitions, _read, _summary) = (definitions, read, summary);

    public IReadOnlyList<CheckedText> Texts => _texts;

    public IReadOnlyList<CheckedPicture> Pictures => _pictures;

    /// <summary>Files of fields that are no pictures.</summary>
    public IReadOnlyList<(string Field, string Path)> Files => _files;

    /// <param name="document">Kept, and changed by <see cref="Repair"/> and <see cref="Write"/>.</param>
    public static DraftWords Read(JsonObject document, string type, DefinitionSet definitions, ReadTexts read)
    {
        var words = new DraftWords(definitions, read, definitions.Type(type)?.Settings.Columns.GetValueOrDefault("Summary"));
        words.Read(document, type, "", 0);
        return words;
    }

    /// <summary>Writes a finding's repair into the document.</summary>
    /// <returns>False when its field cannot be written, as one of Markdown.</returns>
    public bool Repair(Finding finding)
    {
        if (!finding.HasRepair || _texts.Find(t => t.Field == finding.Field) is not { } text || !CanWrite(finding.Field))
        {
            return false;
        }

        Write(finding.Field, finding.RepairedBody ?? (text.Body is { } body ? body.Replace(finding.Repair) : Replacement.Apply(text.Text, finding.Repair)));
        return true;
    }

    /// <summary>Whether a text can be written back; one of Markdown cannot.</summary>
    public bool CanWrite(string field) => _places.ContainsKey(field);

    /// <param name="field">One that <see cref="CanWrite"/>.</param>
    public void Write(string field, string text) => _places[field].Value[_places[field].Member] = text;

    private void Read(JsonObject item, string type, string prefix, int depth)
    {
        foreach (var part in depth > MaxDepth ? [] : _definitions.Type(type)?.Parts ?? [])
        {
            if (item[part.Name] is not JsonObject value)
            {
                continue;
            }

            var name = prefix + part.Name;
            switch (part.PartName)
            {
                case "TitlePart" when depth == 0:
                    Add($"{name}.Title", TextRole.Headline, value, "Title", isHtml: false);
                    break;
                case "HtmlBodyPart":
                    Add(name, TextRole.Body, value, "Html", isHtml: true);
                    break;
                case "MarkdownBodyPart":
                    AddMarkdown(name, TextRole.Body, value, "Markdown");
                    break;
            }

            ReadFields(part, value, name);
            ReadRows(part, value, name, depth);
        }
    }

    private void ReadFields(TypePart part, JsonObject value, string name)
    {
        var fields = _definitions.Part(part.PartName).Fields;
        foreach (var field in fields.Where(f => !f.IsInternal))
        {
            var path = $"{name}.{field.Name}";
            var json = value[field.Name] as JsonObject ?? [];
            _files.AddRange(ContentJson.Texts(json["Paths"]).Where(file => field.Kind == "MediaField" && !IsPicture(file)).Select(file => (path, file)));
            switch (field.Kind)
            {
                case "TextField" when field.Options.Count == 0:
                    Add(path, path == _summary ? TextRole.Summary : TextRole.Other, json, "Text", isHtml: false);
                    break;
                case "HtmlField":
                    Add(path, TextRole.Body, json, "Html", isHtml: true);
                    break;
                case "MarkdownField":
                    AddMarkdown(path, TextRole.Body, json, "Markdown");
                    break;
                case "MediaField" when ContentJson.At(field.Settings, "MediaFieldSettings", "AllowMediaText") is JsonValue asked && asked.TryGetValue<bool>(out var isAsked) && isAsked:
                    var credit = fields.FirstOrDefault(f => f.Name.EndsWith(Credit, StringComparison.Ordinal) && !f.IsInternal);
                    AddPictures(path, json, credit is null ? null : ContentJson.Text(ContentJson.At(value, credit.Name, "Text")) ?? "");
                    break;
            }
        }
    }

    private void ReadRows(TypePart part, JsonObject value, string name, int depth)
    {
        var rows = DocumentReader.InnerItemsMember(part.PartName) is { } member && part.PartName != "TaxonomyPart" ? value[member] as JsonArray ?? [] : [];
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is JsonObject row && ContentJson.Text(row[Envelope.Type]) is { Length: > 0 } type && !PublicDocument.IsHidden(row, _definitions))
            {
                Read(row, type, $"{name}[{i}].", depth + 1);
            }
        }
    }

    private void Add(string field, TextRole role, JsonObject value, string member, bool isHtml)
    {
        if (ContentJson.Text(value[member]) is not { Length: > 0 } text)
        {
            return;
        }

        _texts.Add(isHtml ? _read.Html(field, role, text) : _read.Plain(field, role, text));
        _places[field] = (value, member);
    }

    // Of Markdown only what comes out is looked through; where its words stood is not known.
    private void AddMarkdown(string field, TextRole role, JsonObject value, string member)
    {
        if (ContentJson.Text(value[member]) is { Length: > 0 } text)
        {
            _texts.Add(_read.Markdown(field, role, text));
        }
    }

    private void AddPictures(string field, JsonObject value, string? credit)
    {
        var alts = ContentJson.Texts(value["MediaTexts"]).ToList();
        foreach (var (path, i) in ContentJson.Texts(value["Paths"]).Select((path, i) => (path, i)).Where(p => IsPicture(p.path)))
        {
            _pictures.Add(new CheckedPicture(field, path, i < alts.Count ? VietnameseText.Normalize(alts[i]) : "", credit?.Trim()));
        }
    }

    private static bool IsPicture(string path) => PictureEnds.Contains(Path.GetExtension(path));
}
