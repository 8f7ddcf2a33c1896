using System.Globalization;
using System.Text.Json.Nodes;
using NewsPortal.Admin.Forms;
using NewsPortal.Content.Bodies;
using NewsPortal.Content.Documents;

namespace NewsPortal.Admin.Comparing;

/// <summary>
/// Two versions of an item part by part, in the order of its form; and one made of both by choosing for each part. Bodies
/// are compared by their blocks, all else whole.
/// </summary>
internal sealed class Comparison(FormLayout layout, string type, JsonObject a, JsonObject b)
{
    public IEnumerable<ComparedPart> Parts(bool withSame)
    {
        foreach (var (partName, inputs, bag) in layout.Of(type))
        {
            foreach (var place in inputs)
            {
                foreach (var part in place.Input.Kind == InputKind.Html ? Bodies(partName, place) : [Value(partName, place)])
                {
                    if (withSame || !part.IsSame)
                    {
                        yield return part;
                    }
                }
            }

            if (bag is { } list)
            {
                var (x, y) = (a[partName]?[list.Member], b[partName]?[list.Member]);
                var isSame = ContentJson.Hash(x) == ContentJson.Hash(y);
                if (withSame || !isSame)
                {
                    yield return new ComparedPart(partName, list.Part.DisplayName ?? partName, false, 0, isSame, Rows(x), Rows(y));
                }
            }
        }
    }

    /// <summary>Makes the first version into one that has, of the parts whose keys are named, what the second says.</summary>
    public JsonObject Merge(IReadOnlySet<string> fromB)
    {
        var merged = (JsonObject)a.DeepClone();
        foreach (var (partName, inputs, bag) in layout.Of(type))
        {
            foreach (var place in inputs)
            {
                if (place.Input.Kind == InputKind.Html)
                {
                    Set(merged, partName, place, MergeBlocks(partName, place, fromB) is { Count: > 0 } blocks ? [string.Concat(blocks)] : []);
                }
                else if (fromB.Contains(KeyOf(partName, place, 0)))
                {
                    Copy(merged, partName, place.Field ?? place.Input.Member);
                }
            }

            if (bag is { } list && fromB.Contains(partName))
            {
                Copy(merged, partName, list.Member);
            }
        }

        return merged;
    }

    private ComparedPart Value(string partName, FormLayout.Place place)
    {
        var (x, y) = (Show(a, partName, place), Show(b, partName, place));
        return new ComparedPart(
            KeyOf(partName, place, 0), place.Input.Label, place.Input.IsOwnLabel, 0, x.SequenceEqual(y, StringComparer.Ordinal), Text(x), Text(y));
    }

    private IEnumerable<ComparedPart> Bodies(string partName, FormLayout.Place place)
    {
        var runs = Runs(partName, place);
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            if (run.MovedTo is { } other)
            {
                // A moved paragraph is one part, shown where it stands now.
                if (run.A.Count == 0)
                {
                    yield return Part(i, run.NumberB, runs[other].A, run.B) with { MovedFrom = runs[other].NumberA };
                }
            }
            else
            {
                yield return Part(i, run.B.Count > 0 ? run.NumberB : run.NumberA, run.A, run.B);
            }
        }

        ComparedPart Part(int i, int number, IReadOnlyList<string> x, IReadOnlyList<string> y) => new(
            KeyOf(partName, place, i), place.Input.Label, place.Input.IsOwnLabel, number, runs[i].IsSame, Blocks(x), Blocks(y));
    }

    private List<string> MergeBlocks(string partName, FormLayout.Place place, IReadOnlySet<string> fromB)
    {
        var runs = Runs(partName, place);

        // Both places of a moved paragraph obey one choice, that of where it stands now.
        return [.. runs.SelectMany((run, i) =>
        {
            var asked = run.MovedTo is { } other && run.B.Count == 0 ? other : i;
            return run.IsSame || !fromB.Contains(KeyOf(partName, place, asked)) ? run.A : run.B;
        })];
    }

    private IReadOnlyList<BlockRun> Runs(string partName, FormLayout.Place place) =>
        BlockRuns.Compare(One(Show(a, partName, place)), One(Show(b, partName, place)));

    private static IReadOnlyList<string> Show(JsonObject item, string partName, FormLayout.Place place) =>
        FormLayout.ValueOf(item[partName] as JsonObject, place) is { } value ? place.Input.Show(value) : [];

    private static string One(IReadOnlyList<string> values) => values.Count == 0 ? "" : values[0];

    private void Copy(JsonObject merged, string partName, string member)
    {
        var part = merged[partName] as JsonObject ?? [];
        part[member] = b[partName]?[member]?.DeepClone();
        merged[partName] = part;
    }

    private static void Set(JsonObject merged, string partName, FormLayout.Place place, IReadOnlyList<string> values)
    {
        var now = One(Show(merged, partName, place));
        if (BodyBlocks.Split(now).SequenceEqual(BodyBlocks.Split(One(values)), StringComparer.Ordinal))
        {
            return;
        }

        var part = merged[partName] as JsonObject ?? [];
        var value = place.Field is null ? part : part[place.Field] as JsonObject ?? [];
        place.Input.Write(value, values);
        if (place.Field is not null)
        {
            part[place.Field] = value;
        }

        merged[partName] = part;
    }

    private static string KeyOf(string partName, FormLayout.Place place, int run) =>
        string.Create(CultureInfo.InvariantCulture, $"{partName}.{place.Input.Member}#{run}");

    private static string? Text(IReadOnlyList<string> values) =>
        values.Count == 0 ? null : string.Join(", ", values.Select(v => FileValue.Parts(v) is var (path, words) && words.Length > 0 ? $"{path} ({words})" : path));

    private static string? Blocks(IReadOnlyList<string> blocks) =>
        blocks.Count == 0 ? null : string.Join("\n", blocks.Select(BodyBlocks.Text));

    private static string? Rows(JsonNode? rows) => rows is JsonArray { Count: > 0 } list
        ? string.Join("\n", list.OfType<JsonObject>().Select((row, i) => $"{i + 1}. {string.Join(" · ", Texts(row))}")) : null;

    // What a row says: its texts without ids and flags.
    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.Where(m => !m.Key.EndsWith("Id", StringComparison.Ordinal) && !m.Key.EndsWith("Ids", StringComparison.Ordinal)
            && m.Key is not (Envelope.Type or Envelope.Owner or Envelope.Author or Envelope.CreatedUtc or Envelope.ModifiedUtc or Envelope.PublishedUtc))
            .SelectMany(m => Texts(m.Value)),
        JsonArray items => items.SelectMany(Texts),
        _ => ContentJson.Text(node) is { Length: > 0 } text ? [text] : [],
    };
}
