using NewsPortal.Content.Definitions;
using NewsPortal.People.Rights;

namespace NewsPortal.Admin.Items;

/// <summary>Which types people write in the newsroom by themselves.</summary>
internal static class WritableTypes
{
    /// <returns>What somebody must hold beside the right to edit: menus and taxonomies stand on every page. Null for nothing.</returns>
    public static Permission? Needs(TypeDefinition type) => type.Has("TaxonomyPart") ? Permission.ManageTaxonomies
        : type.Has("MenuPart") || type.Has("MenuItemsListPart") ? Permission.ManageMenu : null;

    /// <summary>Whether somebody may do anything at all to items of a type on a site.</summary>
    public static bool MayTouch(DefinitionSet definitions, string type, Access access, string siteKey)
    {
        ArgumentNullException.ThrowIfNull(access);
        return definitions.Type(type) is not { } definition || Needs(definition) is not { } special || access.May(special, siteKey);
    }

    /// <returns>The types that somebody can begin on a site, news first.</returns>
    public static IReadOnlyList<TypeDefinition> Of(DefinitionSet definitions) =>
    [
        .. definitions.Types.Where(t => t.StandsAlone && (t.Settings.HasOwnList || t.Settings.IsNews || t.Settings.IsShared || t.Has("HtmlBodyPart")))
            .OrderByDescending(t => t.Settings.IsNews).ThenByDescending(t => t.Settings.HasOwnList),
    ];
}
