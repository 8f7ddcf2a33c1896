using NewsPortal.Data;
using NewsPortal.Data.Feed;
using NewsPortal.Data.Writing;

namespace NewsPortal.Content.Writing;

/// <summary>Keeps the paths of published items and their terms, and the terms of published taxonomies.</summary>
internal sealed class TermRows(PortalDb db, RowWriter rows)
{
    /// <param name="replaced">Those of the items that were known before: what they named and name no more goes.</param>
    public async Task WriteAsync(IReadOnlyList<ItemImage> published, List<string> replaced, CancellationToken ct)
    {
        await WritePathsAsync(published, replaced, ct);
        await WriteTermsAsync(published, replaced, ct);
    }

    private async Task WritePathsAsync(IReadOnlyList<ItemImage> published, List<string> replaced, CancellationToken ct)
    {
        await rows.ForEachAsync(
            """
            UPDATE routes SET is_current = FALSE
            WHERE target_id = @v OR target_id IN (SELECT id FROM terms WHERE taxonomy_id = @v)
            """,
            replaced.Concat(published.SelectMany(i => i.Terms).Select(t => t.Id)), ct);
        var paths = published.SelectMany(i => i.Paths).GroupBy(r => (r.SiteKey, r.Path)).Select(g => g.Last());
        await rows.InsertAsync(
            "routes (site_key, path, target_id, kind, is_current)",
            "ON CONFLICT (site_key, path) DO UPDATE SET target_id = excluded.target_id, kind = excluded.kind, is_current = TRUE",
            [.. paths.Select(r => new object?[] { r.SiteKey, r.Path, r.TargetId, r.Kind.ToString(), true })], ct);
    }

    private async Task WriteTermsAsync(IReadOnlyList<ItemImage> published, List<string> replaced, CancellationToken ct)
    {
        // A term stands in the taxonomy that named it last.
        var terms = published.SelectMany(i => i.Terms).GroupBy(t => t.Id).Select(g => g.Last()).ToList();
        var before = await rows.ReadAsync(
            "SELECT id, site_key, taxonomy_id FROM terms WHERE taxonomy_id IN (@values)", replaced,
            r => (Id: r.GetString(0), Site: r.GetString(1), Taxonomy: r.GetString(2)), ct);
        await rows.ForEachAsync("DELETE FROM terms WHERE taxonomy_id = @v", before.Select(t => t.Taxonomy).Distinct(), ct);
        await rows.InsertAsync(
            "terms (id, site_key, taxonomy_id, content_type, parent_id, name, slug, tail, path, summary, position)",
            """
            ON CONFLICT (id) DO UPDATE SET taxonomy_id = excluded.taxonomy_id, content_type = excluded.content_type,
            parent_id = excluded.parent_id, name = excluded.name, slug = excluded.slug, path = excluded.path,
            summary = excluded.summary, position = excluded.position
            """,
            terms.ConvertAll(t => new object?[]
            {
                t.Id, t.SiteKey, t.TaxonomyId, t.ContentType, t.ParentId, t.Name, t.Slug, t.Tail, t.Path, t.Summary, t.Position,
            }),
            ct);
        foreach (var term in terms)
        {
            db.Changes.Add(new PendingChange(SubjectKind.Term, term.Id, ChangeVerb.Saved, term.SiteKey));
        }

        var kept = terms.Select(t => t.Id).ToHashSet();
        foreach (var (id, site, _) in before.Where(t => !kept.Contains(t.Id)))
        {
            db.Changes.Add(new PendingChange(SubjectKind.Term, id, ChangeVerb.Deleted, site));
        }
    }
}
