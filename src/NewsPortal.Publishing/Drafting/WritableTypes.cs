using NewsPortal.Content.Definitions;
using NewsPortal.People.Rights;

namespace NewsPortal.Publishing.Drafting;

/// <summary>Which types people write in the newsroom by themselves.</summary>
public static class WritableTypes
{
    /// <returns>What somebody must hold beside the right to edit: menus and taxonomies stand on every page. Null for nothing.</returns>
    public static Permission? Needs(TypeDefinition type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Has("TaxonomyPart") ? Permission.ManageTaxonomies
            : type.Has("MenuPart") || type.Has("MenuItemsListPart") ? Permission.ManageMenu : null;
    }

    /// <summary>Whether somebody may do anything at all to items of a type on a site.</summary>
    public static bool MayTouch(DefinitionSet definitions, string type, Access access, string siteKey)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(access);
        return definitions.Type(type) is not { } definition || Needs(definition) is not { } special || access.May(special, siteKey);
    }

    /// <returns>The types that can be begun on a site, as their definitions order them; then news first.</returns>
    public static IReadOnlyList<TypeDefinition> Of(DefinitionSet definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        return
        [
            .. definitions.Types.Where(t => t.StandsAlone && (t.Settings.HasOwnList || t.Settings.IsNews || t.Settings.IsShared || t.Has("HtmlBodyPart")))
                .OrderBy(t => t.Settings.Position).ThenByDescending(t => t.Settings.IsNews).ThenByDescending(t => t.Settings.HasOwnList),
        ];
    }

    /// <summary>Whether a type is offered to somebody who asks what to write: entries of the registries to those who keep them.</summary>
    public static bool IsOffered(TypeDefinition type, Access access, string siteKey)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(access);
        return (!type.Settings.IsShared || access.May(Permission.ManageRegistries, siteKey))
            && (Needs(type) is not { } special || access.May(special, siteKey));
    }
}
