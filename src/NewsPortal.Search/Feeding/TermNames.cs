using NewsPortal.Data.Reading;

namespace NewsPortal.Search.Feeding;

/// <summary>
/// The terms of all vocabularies as they were last read. A vocabulary is stored whole whenever one of its terms changes;
/// by comparing, only the items of terms that say something new are indexed again.
/// </summary>
internal sealed class TermNames(PublicDb db)
{
    private Dictionary<string, NamedTerm>? _terms;

    /// <summary>A term and those it stands under, by name, the term first.</summary>
    public async ValueTask<IReadOnlyList<string>> PathAsync(string termId, CancellationToken ct)
    {
        var terms = _terms ??= await ReadAsync(ct);
        var names = new List<string>();
        for (var id = termId; id is not null && terms.TryGetValue(id, out var term) && names.Count < terms.Count; id = term.ParentId)
        {
            names.Add(term.Name);
        }

        return names;
    }

    /// <summary>Reads the terms again.</summary>
    /// <returns>The terms of these vocabularies, and those under them, whose names or places are not what they were.</returns>
    public async Task<IReadOnlyList<string>> RefreshAsync(IReadOnlyCollection<string> vocabularies, CancellationToken ct)
    {
        var (before, now) = (_terms ?? [], await ReadAsync(ct));
        _terms = now;
        var changed = now.Where(t => vocabularies.Contains(t.Value.TaxonomyId) && (!before.TryGetValue(t.Key, out var old) || old != t.Value))
            .Select(t => t.Key)
            .Concat(before.Where(t => vocabularies.Contains(t.Value.TaxonomyId) && !now.ContainsKey(t.Key)).Select(t => t.Key))
            .ToHashSet(StringComparer.Ordinal);
        for (var count = -1; count != changed.Count;)
        {
            count = changed.Count;
            changed.UnionWith(now.Where(t => t.Value.ParentId is { } parent && changed.Contains(parent)).Select(t => t.Key));
        }

        return [.. changed];
    }

    private async Task<Dictionary<string, NamedTerm>> ReadAsync(CancellationToken ct) =>
        (await db.ListAsync(
            "SELECT id, taxonomy_id, parent_id, name FROM terms",
            r => (Id: r.GetString(0), Term: new NamedTerm(r.GetString(1), r.Text(2), r.GetString(3))), ct))
        .ToDictionary(t => t.Id, t => t.Term, StringComparer.Ordinal);

    private sealed record NamedTerm(string TaxonomyId, string? ParentId, string Name);
}
