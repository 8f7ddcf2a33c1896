using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;
using NewsPortal.Data;

namespace NewsPortal.Admin.Forms;

/// <summary>
/// Writes what a form says into an item's JSON. A value that was shown and came back the same is left to the letter, and so
/// is everything that the form does not show.
/// </summary>
internal sealed class FormReader(FormLayout layout, PostedForm posted)
{
    private const int MaxDepth = 12;

    private readonly List<Problem> _problems = [];

    /// <returns>What could not be read, each beside its control; the item then keeps what it had there.</returns>
    public IReadOnlyList<Problem> Apply(JsonObject item, string type)
    {
        Apply(item, type, "", 0);
        return _problems;
    }

    private void Apply(JsonObject item, string type, string prefix, int depth)
    {
        foreach (var (partName, inputs, bag) in layout.Of(type))
        {
            foreach (var place in inputs)
            {
                Apply(item, place, FormLayout.NameOf(prefix, place));
            }

            if (bag is { } list && depth < MaxDepth)
            {
                ApplyRows(item, list, $"{prefix}{partName}", depth);
            }
        }
    }

    private void Apply(JsonObject item, FormLayout.Place place, string name)
    {
        if (posted.Unknown(name) is not null)
        {
            _problems.Add(new Problem("Nothing of this name was found: choose from the list.", name));
        }

        if (posted.Values(name, place.Input.Kind) is not { } sent)
        {
            return;
        }

        var part = item[place.Part] as JsonObject;
        var value = FormLayout.ValueOf(part, place);
        if (Lines(value is null ? [] : place.Input.Show(value)).SequenceEqual(Lines(sent), StringComparer.Ordinal))
        {
            return;
        }

        // Written apart, so that what cannot be read leaves nothing behind.
        var changed = value?.DeepClone() as JsonObject ?? [];
        if (!place.Input.Write(changed, [.. sent.Select(text => text.Normalize())]))
        {
            _problems.Add(new Problem(SentenceOf(place.Input.Kind), name));
            return;
        }

        if (part is null)
        {
            item[place.Part] = part = [];
        }

        if (place.Field is null)
        {
            Replace(part, changed);
        }
        else
        {
            part[place.Field] = changed;
        }
    }

    private void ApplyRows(JsonObject item, FormLayout.BagPlace bag, string name, int depth)
    {
        if (posted.Rows(name) is not { } order)
        {
            return;
        }

        var part = item[bag.Part.Name] as JsonObject;
        var before = (part?[bag.Member] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var allowed = layout.TypesOf(bag, part).Select(t => t.Name).ToHashSet();
        var after = new List<JsonObject>();
        foreach (var index in order)
        {
            var (row, id) = ($"{name}[{index}]", posted.One($"{name}[{index}].Id"));
            var known = id.Length == 0 ? null : before.Find(b => ContentJson.Text(b[Envelope.Id]) == id && !after.Contains(b));
            known ??= id.Length == 0 && index < before.Count && ContentJson.Text(before[index][Envelope.Id]) is not { Length: > 0 }
                && posted.One($"{row}.Type") == ContentJson.Text(before[index][Envelope.Type]) && !after.Contains(before[index]) ? before[index] : null;
            var inner = known ?? (allowed.Contains(posted.One($"{row}.Type"))
                ? new JsonObject { [Envelope.Id] = "", [Envelope.Type] = posted.One($"{row}.Type") } : null);
            if (inner is not null)
            {
                Apply(inner, ContentJson.Text(inner[Envelope.Type]) ?? "", row + ".", depth + 1);
                after.Add(inner);
            }
        }

        if (!before.SequenceEqual(after, ReferenceEqualityComparer.Instance))
        {
            Rewrite(item, part, bag, after);
        }
    }

    private static void Rewrite(JsonObject item, JsonObject? part, FormLayout.BagPlace bag, List<JsonObject> rows)
    {
        if (part is null)
        {
            item[bag.Part.Name] = part = [];
        }

        (part[bag.Member] as JsonArray)?.Clear();
        part[bag.Member] = new JsonArray([.. rows]);
    }

    // Members keep their order; those that are new come last.
    private static void Replace(JsonObject part, JsonObject changed)
    {
        foreach (var (name, value) in changed.ToList())
        {
            if (!JsonNode.DeepEquals(part[name], value) || !part.ContainsKey(name))
            {
                part[name] = value?.DeepClone();
            }
        }
    }

    private static IEnumerable<string> Lines(IEnumerable<string> values) =>
        values.Select(v => v.Replace("\r\n", "\n", StringComparison.Ordinal));

    private static string SentenceOf(InputKind kind) => kind switch
    {
        InputKind.Date => "Write the date as day/month/year.",
        InputKind.Time => "Write the time as hours:minutes.",
        InputKind.Moment => "Write it as hours:minutes, day/month/year.",
        InputKind.Number => "Write a number in digits.",
        _ => "This cannot be read.",
    };
}
