using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Writing;

namespace NewsPortal.Admin.Forms;

/// <summary>Makes the form of an item from its definition and its JSON.</summary>
internal sealed class FormBuilder(FormLayout layout)
{
    private const int MaxDepth = 12;

    public IReadOnlyList<FormNode> Build(JsonObject item, string type) => Nodes(item, type, "", 0);

    private List<FormNode> Nodes(JsonObject item, string type, string prefix, int depth)
    {
        var nodes = new List<FormNode>();
        foreach (var (partName, inputs, bag) in layout.Of(type))
        {
            var part = item[partName] as JsonObject;
            nodes.AddRange(inputs.Select(place => new FormControl(
                FormLayout.NameOf(prefix, place), partName, place.Field, place.Input,
                FormLayout.ValueOf(part, place) is { } value ? place.Input.Show(value) : [])));
            if (bag is { } list && depth < MaxDepth)
            {
                nodes.Add(Bag(part, list, $"{prefix}{partName}", partName, depth));
            }
        }

        return nodes;
    }

    private FormBag Bag(JsonObject? part, FormLayout.BagPlace bag, string name, string partName, int depth)
    {
        var rows = (part?[bag.Member] as JsonArray ?? []).OfType<JsonObject>()
            .Select((inner, i) => Row(inner, $"{name}[{i}]", depth + 1)).ToList();
        var types = layout.TypesOf(bag, part).Select(t => (t.Name, t.DisplayName)).ToList();
        return new FormBag(name, partName, bag.Part.DisplayName ?? partName, rows, types);
    }

    private FormRow Row(JsonObject inner, string name, int depth)
    {
        var type = ContentJson.Text(inner[Envelope.Type]) ?? "";
        var definition = layout.Definitions.Type(type);
        return new FormRow(
            name, ContentJson.Text(inner[Envelope.Id]) ?? "", type, definition?.DisplayName ?? type,
            ItemImager.OwnTitle(inner) ?? "", definition is null ? [] : Nodes(inner, type, name + ".", depth));
    }
}
