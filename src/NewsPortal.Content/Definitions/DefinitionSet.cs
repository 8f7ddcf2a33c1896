using NewsPortal.Content.Documents;

namespace NewsPortal.Content.Definitions;

/// <summary>The types and parts that one site sees: its own first, then those of the installation.</summary>
public sealed class DefinitionSet
{
    private readonly Dictionary<string, TypeDefinition> _types = [];
    private readonly Dictionary<string, PartDefinition> _parts = [];

    /// <summary>By name, in the order of their display names.</summary>
    public IReadOnlyCollection<TypeDefinition> Types => _types.Values;

    /// <returns>Null when no recipe has defined the type.</returns>
    public TypeDefinition? Type(string name) => _types.GetValueOrDefault(name);

    /// <returns>A part without fields when nothing is known of it.</returns>
    public PartDefinition Part(string name) => _parts.GetValueOrDefault(name) ?? new PartDefinition(name, []);

    /// <returns>What people call the field at a place such as <c>Milestones[1].Milestone.Name</c>; null for what is no field.</returns>
    public string? LabelOf(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Split('.') is [.., var part, var field] ? Part(part).Fields.FirstOrDefault(f => f.Name == field)?.Label : null;
    }

    /// <returns>The type whose own list has this address; null when there is none.</returns>
    public TypeDefinition? TypeWithList(string path) => _types.Values.FirstOrDefault(t => t.Settings.ListPath == path);

    /// <param name="records">Those of the installation first, so that a site's own replace them.</param>
    public static DefinitionSet From(IEnumerable<DefinitionRecord> records)
    {
        var set = new DefinitionSet();
        foreach (var record in records.OrderBy(r => r.SiteKey.Length > 0))
        {
            var data = ContentJson.Parse(record.Data);
            if (record.Kind == DefinitionKind.Type)
            {
                set._types[record.Name] = TypeDefinition.Read(data);
            }
            else
            {
                set._parts[record.Name] = PartDefinition.Read(data);
            }
        }

        return set;
    }
}
