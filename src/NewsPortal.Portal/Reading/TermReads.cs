using NewsPortal.Data.Reading;
using NewsPortal.Portal.Requests;

namespace NewsPortal.Portal.Reading;

/// <summary>Reads sections and tags.</summary>
public sealed class TermReads(PublicReads reads, PortalRequest request)
{
    public Task<TermRow?> ByIdAsync(string id, CancellationToken ct) => reads.FirstAsync(
        ReadTag.Item(id), $"SELECT {TermRow.Columns} FROM terms t WHERE t.id = @id", r => TermRow.Read(r, ""), ct, ("id", id));

    public Task<TermRow?> ByTailAsync(string tail, CancellationToken ct) => reads.FirstAsync(
        ReadTag.Route(request.Site.Key, tail), $"SELECT {TermRow.Columns} FROM terms t WHERE t.tail = @tail AND t.site_key = @site",
        r => TermRow.Read(r, ""), ct, ("tail", tail), ("site", request.Site.Key));

    /// <summary>The terms under a term, or next to it, in the editor's order.</summary>
    public Task<List<TermRow>> ChildrenAsync(string parentId, CancellationToken ct) => reads.ListAsync(
        ReadTag.Item(parentId), $"SELECT {TermRow.Columns} FROM terms t WHERE t.parent_id = @parent ORDER BY t.position",
        r => TermRow.Read(r, ""), ct, ("parent", parentId));

    /// <summary>All terms of a type that have a path of their own: a site's sections.</summary>
    public Task<List<TermRow>> SectionsAsync(CancellationToken ct) => reads.ListAsync(
        ReadTag.Site(request.Site.Key),
        $"SELECT {TermRow.Columns} FROM terms t WHERE t.site_key = @site AND t.path IS NOT NULL ORDER BY t.taxonomy_id, t.position",
        r => TermRow.Read(r, ""), ct, ("site", request.Site.Key));
}

/// <param name="Kind">Where an item points to it; empty when read by itself.</param>
public sealed record TermRow(
    string Id, string TaxonomyId, string ContentType, string? ParentId, string Name, string Slug, string Tail, string? Path,
    string? Summary, string SiteKey, string Kind)
{
    internal const string Columns = "t.id, t.taxonomy_id, t.content_type, t.parent_id, t.name, t.slug, t.tail, t.path, t.summary, t.site_key";

    internal const int ColumnCount = 10;

    internal static TermRow Read(ReadRow r, string kind) => new(
        r.GetString(0), r.GetString(1), r.GetString(2), r.Text(3), r.GetString(4), r.GetString(5), r.GetString(6),
        r.Text(7), r.Text(8), r.GetString(9), kind);
}
