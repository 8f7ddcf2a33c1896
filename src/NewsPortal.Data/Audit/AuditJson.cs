using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace NewsPortal.Data.Audit;

/// <summary>How before and after are written.</summary>
public static class AuditJson
{
    internal static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly JsonSerializerOptions Options = new() { Encoder = Encoder, MaxDepth = 256 };

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    /// <summary>A few named values.</summary>
    public static string Of(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members)
        {
            json[name] = value;
        }

        return json.ToJsonString(Options);
    }

    /// <summary>The members in which two JSON objects differ.</summary>
    /// <returns>Both texts whole when either is no JSON object; two nulls when nothing differs.</returns>
    public static (string? Before, string? After) Difference(string before, string after)
    {
        if (before == after)
        {
            return (null, null);
        }

        try
        {
            if (JsonNode.Parse(before, null, Deep) is not JsonObject old || JsonNode.Parse(after, null, Deep) is not JsonObject now)
            {
                return (before, after);
            }

            foreach (var name in old.Select(m => m.Key).Where(now.ContainsKey).ToList())
            {
                if (JsonNode.DeepEquals(old[name], now[name]))
                {
                    old.Remove(name);
                    now.Remove(name);
                }
            }

            return old.Count + now.Count == 0 ? (null, null) : (old.ToJsonString(Options), now.ToJsonString(Options));
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            // A name that comes twice, half a letter: what differs is then told whole.
            return (before, after);
        }
    }
}
