using System.Text.Json.Nodes;
using NewsPortal.Content.Bodies;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Lists;
using NewsPortal.Content.Terms;
using NewsPortal.Data;

namespace NewsPortal.Content.Writing;

/// <summary>Finds what an item points to, and so the lists in which it stands.</summary>
/// <param name="sections">The terms of the site's sections, so that an item of a sub-section stands in the section too.</param>
internal sealed class ItemLinking(string siteKey, TermTree sections)
{
    /// <returns>What its fields and bodies point to, in order.</returns>
    public IEnumerable<FieldLink> Of(
        JsonObject item, List<(string Path, FieldDefinition Field, JsonObject Value)> fields, IEnumerable<string> bodies)
    {
        foreach (var (path, field, value) in fields)
        {
            foreach (var link in FieldLinks.Read(path, field, value))
            {
                yield return field.IsInternal ? new FieldLink(FieldLink.Internal, link.TargetId, false) : link;
            }
        }

        if (ContentJson.Text(ContentJson.At(item, "ContainedPart", "ListContentItemId")) is { Length: > 0 } parent && KeyText.Fits(parent))
        {
            yield return new FieldLink("parent", parent, true);
        }

        if (ItemLink.LocalizationSetOf(item) is { } set)
        {
            yield return new FieldLink(ItemLink.Localization, set, false);
        }

        foreach (var link in bodies.SelectMany(b => BodyLinks.Find(b, siteKey)).Distinct())
        {
            yield return link;
        }
    }

    /// <returns>The files it names, each by the paths that may be meant.</returns>
    public List<IReadOnlyList<string>> Files(
        List<(string Path, FieldDefinition Field, JsonObject Value)> fields, IEnumerable<string> bodies) =>
    [
        .. fields.Where(f => f.Field.Kind == "MediaField").SelectMany(f => FieldLinks.Read(f.Path, f.Field, f.Value))
            .Select(link => (IReadOnlyList<string>)[link.TargetId]),
        .. bodies.SelectMany(b => BodyLinks.Files(b, siteKey)),
    ];

    /// <returns>The links as they are stored with a version.</returns>
    public static List<ItemLink> Rows(List<FieldLink> links, ContentVersion version) =>
        [.. links.Select((link, position) => new ItemLink
        {
            VersionId = version.Id,
            Position = position,
            ItemId = version.ItemId,
            Kind = link.Kind,
            TargetId = link.TargetId,
        })];

    /// <returns>The lists in which it stands once it is public.</returns>
    public List<string> Lists(TypeDefinition? definition, string type, List<FieldLink> links)
    {
        var lists = new List<string>();
        if (definition is null)
        {
            return lists;
        }

        if (definition.Settings.IsNews)
        {
            lists.Add(ListKey.All);
        }

        if (definition.Settings.HasOwnList)
        {
            lists.Add(ListKey.Type(type));
        }

        lists.AddRange(links.Where(l => l.Lists)
            .SelectMany(l => sections.WithAncestors(l.TargetId))
            .Distinct()
            .Select(ListKey.Target));
        return lists;
    }
}
