using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsPortal.Content.Documents;

namespace NewsPortal.Portal.Frames;

/// <summary>
/// Writes one object of schema.org as JSON-LD. What is null is left out. The encoder escapes &lt;, &gt; and &amp;, so nothing
/// in it can end the script element it stands in.
/// </summary>
internal sealed class StructuredData
{
    private static readonly JsonWriterOptions Options = new() { Encoder = ContentJson.Compact.Encoder, SkipValidation = true };

    private readonly Utf8JsonWriter _json;

    private StructuredData(Utf8JsonWriter json) => _json = json;

    public static string Write(string type, Action<StructuredData> members)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", type);
            members(new StructuredData(json));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public void Text(string name, string? value)
    {
        if (value is not null)
        {
            _json.WriteString(name, value);
        }
    }

    /// <summary>To the second, UTC.</summary>
    public void Moment(string name, DateTimeOffset? moment) =>
        Text(name, moment?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));

    /// <summary>A thing of which only the name is told.</summary>
    public void Named(string name, string type, string? value)
    {
        if (value is not null)
        {
            _json.WriteStartObject(name);
            _json.WriteString("@type", type);
            _json.WriteString("name", value);
            _json.WriteEndObject();
        }
    }

    /// <summary>What was corrected in it; nothing when there is none.</summary>
    public void Corrections(IEnumerable<(string Text, DateTimeOffset At)> corrections)
    {
        var all = corrections.ToList();
        if (all.Count == 0)
        {
            return;
        }

        _json.WriteStartArray("correction");
        foreach (var (text, at) in all)
        {
            _json.WriteStartObject();
            _json.WriteString("@type", "CorrectionComment");
            Text("text", text);
            Moment("datePublished", at);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    /// <summary>The steps of a path, from the first on.</summary>
    public void Steps(IEnumerable<(string Name, string Address)> steps)
    {
        _json.WriteStartArray("itemListElement");
        var position = 0;
        foreach (var (name, address) in steps)
        {
            _json.WriteStartObject();
            _json.WriteString("@type", "ListItem");
            _json.WriteNumber("position", ++position);
            _json.WriteString("name", name);
            _json.WriteString("item", address);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }
}
