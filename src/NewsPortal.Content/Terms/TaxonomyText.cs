using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Writing;

namespace NewsPortal.Content.Terms;

/// <summary>The terms in a taxonomy's document, as an editor changes them. What is not named here of a term stays as it is.</summary>
/// <param name="taxonomy">Changed in place.</param>
public sealed class TaxonomyText(JsonObject taxonomy)
{
    private const string Part = "TaxonomyPart";
    private const string Below = "Terms";

    public JsonObject Taxonomy => taxonomy;

    /// <summary>The type of its terms; empty when it names none.</summary>
    public string TermType => ContentJson.Text(ContentJson.At(taxonomy, Part, "TermContentType")) ?? "";

    /// <summary>All terms, each before those below it, in the editor's order.</summary>
    public IReadOnlyList<TermText> All()
    {
        var depths = new Dictionary<string, int>();
        var terms = new List<TermText>();
        foreach (var (term, id, parent) in ItemNames.TermsOf(taxonomy))
        {
            var depth = depths[id] = parent is null ? 0 : depths.GetValueOrDefault(parent) + 1;
            var name = ContentJson.Text(ContentJson.At(term, "TitlePart", "Title")) ?? ContentJson.Text(term[Envelope.DisplayText]) ?? "";
            terms.Add(new TermText(id, parent, depth, name, ItemNames.PathOf(term), ContentJson.Text(ContentJson.At(term, TermType, "Summary", "Text"))));
        }

        return terms;
    }

    /// <returns>Null when there is no such term.</returns>
    public TermText? Find(string id) => All().FirstOrDefault(t => t.Id == id);

    /// <summary>The term itself and everything below it.</summary>
    public IReadOnlySet<string> WithBelow(string id)
    {
        var ids = new HashSet<string> { id };
        foreach (var term in All().Where(t => t.ParentId is { } parent && ids.Contains(parent)))
        {
            ids.Add(term.Id);
        }

        return ids;
    }

    /// <summary>Adds a term as the last under its parent.</summary>
    /// <exception cref="InvalidOperationException">There is no such parent.</exception>
    public void Add(TermText term)
    {
        ArgumentNullException.ThrowIfNull(term);
        ListUnder(term.ParentId).Add(Written(
            new JsonObject
            {
                [Envelope.Id] = term.Id,
                [Envelope.Type] = TermType,
                ["TermPart"] = new JsonObject { ["TaxonomyContentItemId"] = ContentJson.Text(taxonomy[Envelope.Id]) },
            },
            term));
    }

    /// <summary>Writes name, path, summary and parent anew. Under another parent it becomes the last.</summary>
    /// <exception cref="InvalidOperationException">There is no such term or parent, or the parent stands below the term.</exception>
    public void Change(TermText term)
    {
        ArgumentNullException.ThrowIfNull(term);
        var (list, node) = Place(term.Id);
        Written(node, term);
        if (Find(term.Id)!.ParentId == term.ParentId)
        {
            return;
        }

        if (term.ParentId is { } parent && WithBelow(term.Id).Contains(parent))
        {
            throw new InvalidOperationException($"Term {parent} stands below term {term.Id}.");
        }

        list.Remove(node);
        ListUnder(term.ParentId).Add(node);
    }

    /// <summary>Moves a term among those next to it.</summary>
    /// <param name="by">-1 for up, 1 for down; past the ends nothing happens.</param>
    public void Shift(string id, int by)
    {
        var (list, node) = Place(id);
        var to = list.IndexOf(node) + by;
        if (to >= 0 && to < list.Count)
        {
            list.Remove(node);
            list.Insert(to, node);
        }
    }

    /// <summary>Takes a term out; those below it move to its place.</summary>
    public void Remove(string id)
    {
        var (list, node) = Place(id);
        var at = list.IndexOf(node);
        list.RemoveAt(at);
        foreach (var inner in (node[Below] as JsonArray)?.ToList() ?? [])
        {
            ((JsonArray)node[Below]!).Remove(inner);
            list.Insert(at++, inner);
        }
    }

    private JsonObject Written(JsonObject node, TermText term)
    {
        node[Envelope.DisplayText] = term.Name;
        Inside(node, "TitlePart")["Title"] = term.Name;
        if (term.Path is not null || node["AutoroutePart"] is not null)
        {
            Inside(node, "AutoroutePart")["Path"] = term.Path ?? "";
        }

        if (term.Summary is not null || node[TermType] is not null)
        {
            Inside(Inside(node, TermType), "Summary")["Text"] = term.Summary ?? "";
        }

        return node;
    }

    private static JsonObject Inside(JsonObject holder, string name) =>
        holder[name] as JsonObject ?? (JsonObject)(holder[name] = new JsonObject());

    private JsonArray ListUnder(string? parentId)
    {
        var holder = parentId is null ? Inside(taxonomy, Part) : Place(parentId).Node;
        return holder[Below] as JsonArray ?? (JsonArray)(holder[Below] = new JsonArray());
    }

    private (JsonArray List, JsonObject Node) Place(string id) =>
        ItemNames.TermsOf(taxonomy).FirstOrDefault(t => t.Id == id).Term is { Parent: JsonArray list } node
            ? (list, node) : throw new InvalidOperationException($"There is no term {id}.");
}

/// <summary>One term as an editor sees it.</summary>
/// <param name="ParentId">Null at the top.</param>
/// <param name="Depth">0 at the top.</param>
/// <param name="Path">Without slashes at its ends; null for the usual address.</param>
/// <param name="Summary">Plain text; null for none.</param>
public sealed record TermText(string Id, string? ParentId, int Depth, string Name, string? Path, string? Summary);
