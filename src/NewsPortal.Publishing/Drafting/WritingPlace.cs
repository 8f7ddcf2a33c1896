using NewsPortal.Content.Definitions;
using NewsPortal.Data;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Publishing.Drafting;

/// <summary>What stands under an id for somebody who wants to write there: an item, or one that they begin.</summary>
/// <param name="Desk">Null for an item that is not stored yet.</param>
/// <param name="Definition">Null where there is nothing to write.</param>
/// <param name="IsForbidden">True where items of that type are not theirs to write; of a stored item, whether they may write in it
/// now is a question of its own (<see cref="MoveRules.MayEdit"/>).</param>
public sealed record WritingPlace(DeskItem? Desk, TypeDefinition? Definition, bool IsForbidden)
{
    /// <param name="type">What the item is, when it is not stored yet.</param>
    public static async Task<WritingPlace> FindAsync(
        PortalDb db, ContentDefinitions definitions, string siteKey, string id, string? type, Access access, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(access);
        var desk = await DeskItem.ReadAsync(db, id, ct);
        if (desk is null ? !Ids.IsOne(id) : desk.Site.Key != siteKey)
        {
            return new WritingPlace(null, null, false);
        }

        var set = await definitions.ForSiteAsync(siteKey, ct);
        var definition = set.Type(desk?.Item.ContentType ?? type ?? "");
        if (definition is null || (desk is null && !WritableTypes.Of(set).Contains(definition)))
        {
            return new WritingPlace(desk, null, false);
        }

        var isForbidden = !WritableTypes.MayTouch(set, definition.Name, access, siteKey)
            || (desk is null && !access.MaySomewhere(Permission.EditOwnContent, siteKey));
        return new WritingPlace(desk, definition, isForbidden);
    }
}
