using System.Text.Json.Nodes;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;

namespace NewsPortal.Admin.Forms;

/// <summary>
/// Which inputs and lists a type's form has, in the order of its definition: the one walk that showing and reading share.
/// </summary>
internal sealed class FormLayout(DefinitionSet definitions, TimeZoneInfo zone)
{
    public DefinitionSet Definitions => definitions;

    /// <param name="Part">As the type calls it.</param>
    /// <param name="Field">Null for a value of the part itself.</param>
    public readonly record struct Place(string Part, string? Field, FormInput Input);

    /// <summary>A part that holds inner items.</summary>
    /// <param name="Member">The member of the part's JSON that is the list.</param>
    public readonly record struct BagPlace(TypePart Part, string Member);

    /// <returns>Empty for a type that is not defined.</returns>
    public IEnumerable<(string Part, IReadOnlyList<Place> Inputs, BagPlace? Bag)> Of(string type)
    {
        foreach (var part in definitions.Type(type)?.Parts ?? [])
        {
            List<Place> inputs = [.. PartInputs.Of(part.PartName).Select(i => new Place(part.Name, null, i))];
            foreach (var field in definitions.Part(part.PartName).Fields)
            {
                inputs.AddRange(FieldInputs.Of(field, zone).Select(i => new Place(part.Name, field.Name, i)));
            }

            BagPlace? bag = DocumentReader.InnerItemsMember(part.PartName) is { } member ? new BagPlace(part, member) : null;
            yield return (part.Name, inputs, bag);
        }
    }

    /// <summary>The JSON in which an input finds its value, under the part's; the input's member begins with the field.</summary>
    public static JsonObject? ValueOf(JsonObject? part, Place place) => place.Field is null ? part : part?[place.Field] as JsonObject;

    /// <summary>What an input is called in the form.</summary>
    public static string NameOf(string prefix, Place place) => $"{prefix}{place.Part}.{place.Input.Member}";

    /// <returns>The types that can be added to a list.</returns>
    public IReadOnlyList<TypeDefinition> TypesOf(BagPlace bag, JsonObject? part) => bag.Part.PartName switch
    {
        "BagPart" => Known(ContentJson.Texts(ContentJson.At(bag.Part.Settings, "BagPartSettings", "ContainedContentTypes"))),
        "TaxonomyPart" => Known([ContentJson.Text(part?["TermContentType"]) ?? ""]),
        "MenuItemsListPart" => [.. definitions.Types.Where(t => t.Stereotype == "MenuItem")],
        "FlowPart" => ContentJson.Texts(ContentJson.At(bag.Part.Settings, "FlowPartSettings", "ContainedContentTypes")).ToList() is { Count: > 0 } named
            ? Known(named) : [.. definitions.Types.Where(t => t.Stereotype == "Widget")],
        _ => [],
    };

    private List<TypeDefinition> Known(IEnumerable<string> names) =>
        [.. names.Select(definitions.Type).OfType<TypeDefinition>()];
}
