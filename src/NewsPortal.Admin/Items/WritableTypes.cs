using NewsPortal.Content.Definitions;

namespace NewsPortal.Admin.Items;

/// <summary>Which types people write in the newsroom by themselves.</summary>
internal static class WritableTypes
{
    /// <summary>True for a type whose items stand by themselves; those inside others, menus' entries and terms do not.</summary>
    public static bool IsWritten(TypeDefinition type) => type.Stereotype is null && type.Has("TitlePart");

    /// <returns>The types that somebody can begin on a site, news first.</returns>
    public static IReadOnlyList<TypeDefinition> Of(DefinitionSet definitions) =>
    [
        .. definitions.Types.Where(t => IsWritten(t) && (t.Settings.HasOwnList || t.Settings.IsNews || t.Settings.IsShared || t.Has("HtmlBodyPart")))
            .OrderByDescending(t => t.Settings.IsNews).ThenByDescending(t => t.Settings.HasOwnList),
    ];
}
