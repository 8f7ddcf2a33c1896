using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;
using NewsPortal.Generator;
using NewsPortal.Vietnamese;

namespace NewsPortal.Web.Commands.Generating;

/// <summary>
/// What generated articles point to, as content items: sections and tags of the site, projects, places, organisations and
/// authors. The same for every seed, and made once for each site.
/// </summary>
internal sealed class GeneratedRegistries
{
    // Before the first article, so that nothing points to what is not there yet.
    private static readonly DateTimeOffset MadeAt = new(2015, 6, 1, 1, 0, 0, TimeSpan.Zero);

    private readonly GeneratedWorld _world;
    private readonly GeneratedIds _ids;

    internal GeneratedRegistries(GeneratedWorld world, GeneratedIds ids)
    {
        (_world, _ids) = (world, ids);
        Sections = Identify("section", world.Sections.Count);
        Tags = Identify("tag", world.Tags.Count);
        Projects = Identify("project", world.Projects.Count);
        Places = Identify("place", world.Places.Count);
        Organisations = Identify("organisation", world.Organisations.Count);
        Sources = Identify("source", world.Sources.Count);
        Authors = Identify("author", world.Authors.Count).Zip(world.Authors)
            .DistinctBy(a => a.Second).ToDictionary(a => a.Second, a => a.First);
        SectionsId = ids.Id(MadeAt, "taxonomy", 0);
        TagsId = ids.Id(MadeAt, "taxonomy", 1);
    }

    internal string SectionsId { get; }

    internal string TagsId { get; }

    internal IReadOnlyList<string> Sections { get; }

    internal IReadOnlyList<string> Tags { get; }

    internal IReadOnlyList<string> Projects { get; }

    internal IReadOnlyList<string> Places { get; }

    internal IReadOnlyList<string> Organisations { get; }

    internal IReadOnlyList<string> Sources { get; }

    /// <summary>By name.</summary>
    internal IReadOnlyDictionary<string, string> Authors { get; }

    /// <summary>All of them, taxonomies first.</summary>
    /// <param name="menu">
    /// The alias of the main menu of a site that has nothing else; null for a site with a life of its own, whose menu and
    /// addresses stay as they are.
    /// </param>
    internal IEnumerable<JsonObject> Items(string? menu) =>
    [
        Taxonomy(SectionsId, "Chuyên mục", "Section", Sections, _world.Sections, hasPaths: menu is not null),
        Taxonomy(TagsId, "Từ khóa", "Tag", Tags, _world.Tags, hasPaths: false),
        .. menu is null ? Array.Empty<JsonObject>() : [Menu(menu)],
        .. Entries("Organisation", Organisations, _world.Organisations),
        .. Entries("Organisation", Sources, _world.Sources),
        .. Entries("Place", Places, _world.Places),
        .. Entries("Project", Projects, _world.Projects),
        .. Authors.Select(a => Item(a.Value, "Person", a.Key)),
    ];

    // The busiest sections.
    private JsonObject Menu(string alias)
    {
        const int entries = 6;
        var menu = Item(_ids.Id(MadeAt, "menu", 0), "Menu", "Menu chính");
        menu["AliasPart"] = new JsonObject { ["Alias"] = alias };
        menu["MenuPart"] = new JsonObject();
        menu["MenuItemsListPart"] = new JsonObject
        {
            ["MenuItems"] = new JsonArray(
                [.. Enumerable.Range(0, entries).Select(i => Link(i, _world.Sections[i], "~/" + Slug.From(_world.Sections[i])))]),
        };
        return menu;
    }

    private JsonObject Link(int index, string text, string url) => new JsonObject
    {
        [Envelope.Id] = _ids.Id(MadeAt, "menu-entry", index),
        [Envelope.Type] = "LinkMenuItem",
        [Envelope.DisplayText] = text,
        ["TitlePart"] = new JsonObject { ["Title"] = text },
        ["LinkMenuItemPart"] = new JsonObject { ["Url"] = url },
    };

    private List<string> Identify(string kind, int count) =>
        [.. Enumerable.Range(0, count).Select(i => _ids.Id(MadeAt, kind, i))];

    private IEnumerable<JsonObject> Entries(string type, IReadOnlyList<string> ids, IReadOnlyList<string> names) =>
        ids.Zip(names, (id, name) => Item(id, type, name));

    private JsonObject Taxonomy(
        string id, string name, string termType, IReadOnlyList<string> ids, IReadOnlyList<string> names, bool hasPaths)
    {
        var item = Item(id, "Taxonomy", name);
        item["TaxonomyPart"] = new JsonObject
        {
            ["TermContentType"] = termType,
            ["Terms"] = new JsonArray([.. ids.Zip(names, (termId, term) => Term(termId, id, termType, term, hasPaths))]),
        };
        return item;
    }

    private static JsonObject Term(string id, string taxonomyId, string type, string name, bool hasPath)
    {
        var term = new JsonObject
        {
            [Envelope.Id] = id,
            [Envelope.Type] = type,
            [Envelope.DisplayText] = name,
            ["TitlePart"] = new JsonObject { ["Title"] = name },
            ["TermPart"] = new JsonObject { ["TaxonomyContentItemId"] = taxonomyId },
        };
        if (hasPath)
        {
            term["AutoroutePart"] = new JsonObject { ["Path"] = Slug.From(name) };
        }

        return term;
    }

    private JsonObject Item(string id, string type, string name)
    {
        var item = GeneratedItem.New(id, _ids.Id(MadeAt, id, 0), type, name, MadeAt);
        item[type] = new JsonObject();
        return item;
    }
}
