using System.Text.Json.Nodes;
using NewsPortal.Content.Definitions;
using NewsPortal.Data;

namespace NewsPortal.Content.Documents;

/// <summary>What an item points to, read from its fields.</summary>
public static class FieldLinks
{
    public static IEnumerable<FieldLink> Read(string path, FieldDefinition field, JsonObject value) => field.Kind switch
    {
        "ContentPickerField" => Each(path, value["ContentItemIds"], field.ListsItem),
        "LocalizationSetContentPickerField" => Each(path, value["LocalizationSets"], false),
        "TaxonomyField" => Each(path, value["TermContentItemIds"], field.ListsItem),
        "MediaField" => Each(path, value["Paths"], false),
        _ => [],
    };

    // What is too long to be found points to nothing.
    private static IEnumerable<FieldLink> Each(string path, JsonNode? ids, bool lists) =>
        ContentJson.Texts(ids).Where(id => id.Length > 0 && KeyText.Fits(id)).Select(id => new FieldLink(path, id, lists));
}
