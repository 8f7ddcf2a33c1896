using NewsPortal.Generator.Registries;

namespace NewsPortal.Generator.Writing;

/// <summary>The slots of the grammar that name the project, the places and the organisations of the article.</summary>
internal static class FactSlots
{
    public static IReadOnlyDictionary<string, Action<Draft>> All { get; } = new Dictionary<string, Action<Draft>>
    {
        ["project"] = WriteProject,
        ["project.name"] = draft => draft.Text.Append(MainProject(draft).Name),
        ["project.label"] = draft => draft.Text.Append(MainProject(draft).Label),
        ["programme.name"] = draft => draft.Text.Append(draft.Facts.Programme),
        ["place"] = WritePlace,
        ["place.name"] = draft => draft.Text.Append(draft.Place.Name),
        ["place.parent"] = draft => draft.Text.Append(draft.World.PlaceEntries[draft.Place.Parent ?? 0].Name),
        ["org"] = draft => WriteOrganisation(draft, 0),
        ["org2"] = draft => WriteOrganisation(draft, 1 + draft.Random.Below(draft.Facts.Organisations.Count - 1)),
    };

    private static ProjectEntry MainProject(Draft draft) => draft.World.ProjectEntries[draft.Facts.Projects[0]];

    /// <summary>In full the first time, then by its label. Headlines use only the label.</summary>
    private static void WriteProject(Draft draft)
    {
        var isIntroduced = draft.IsHeadline || draft.HasNamedProject;
        draft.HasNamedProject |= !draft.IsHeadline;
        Grammar.Shared[draft.Facts.Projects.Count == 0 ? "programme"
            : isIntroduced ? "project.again" : "project.introduced"].Write(draft);
    }

    private static void WritePlace(Draft draft)
    {
        var places = draft.Facts.Places;
        var index = places[Math.Min(draft.Random.Below(places.Count), draft.Random.Below(places.Count))];
        draft.Place = draft.World.PlaceEntries[index];
        Grammar.Shared[draft.Place.Parent is null || draft.IsHeadline ? "place.alone" : "place.within"].Write(draft);
    }

    private static void WriteOrganisation(Draft draft, int position) =>
        draft.Text.Append(draft.World.Organisations[draft.Facts.Organisations[position]]);
}
