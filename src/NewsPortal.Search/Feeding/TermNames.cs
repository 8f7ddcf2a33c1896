using NewsPortal.Data.Reading;

namespace NewsPortal.Search.Feeding;

/// <summary>
/// The terms of all vocabularies as they were last read. A vocabulary is stored whole whenever one of its terms changes;
/// by comparing, only the items of terms that say something new are indexed again.
/// </summary>
internal sealed class TermNames(PublicDb db)
{
    private Dictionary<string, NamedTerm>? _terms;

    /// <summary>A term and those it stands under, by name, the term first. Only after the terms were read.</summary>
    public IReadOnlyList<string> Path(string termId)
    {
        var names = new List<string>();
        for (var id = termId; id is not null && _terms!.TryGetValue(id, out var term) && names.Count < _terms.Count; id = term.ParentId)
        {
            names.Add(term.Name);
        }

        return names;
    }

    /// <summary>True when one of several items is a vocabulary that was read.</summary>
    public bool KnowsAny(IReadOnlySet<string> items) => _terms?.Values.Any(t => items.Contains(t.TaxonomyId)) == true;

    /// <summary>True before the terms were read.</summary>
    public bool AreUnread => _terms is null;

    /// <summary>Reads the terms again.</summary>
    /// <param name="changed">When they were never read, the vocabularies that may have changed since the index was fed.</param>
    /// <returns>The terms, and those under them, whose names or places are not what they were.</returns>
    public async Task<IReadOnlyList<string>> RefreshAsync(IReadOnlySet<string> changed, CancellationToken ct)
    {
        var (before, now) = (_terms, await ReadAsync(ct));
        _terms = now;
        var different = before is null
            ? now.Where(t => changed.Contains(t.Value.TaxonomyId)).Select(t => t.Key).ToHashSet(StringComparer.Ordinal)
            : now.Where(t => before.GetValueOrDefault(t.Key) != t.Value).Select(t => t.Key).Concat(before.Keys.Except(now.Keys)).ToHashSet(StringComparer.Ordinal);
        for (var count = -1; count != different.Count;)
        {
            count = different.Count;
            different.UnionWith(now.Where(t => t.Value.ParentId is { } parent && different.Contains(parent)).Select(t => t.Key));
        }

        return [.. different];
    }

    private async Task<Dictionary<string, NamedTerm>> ReadAsync(CancellationToken ct) =>
        (await db.ListAsync(
            "SELECT id, taxonomy_id, parent_id, name FROM terms",
            r => (Id: r.GetString(0), Term: new NamedTerm(r.GetString(1), r.Text(2), r.GetString(3))), ct))
        .ToDictionary(t => t.Id, t => t.Term, StringComparer.Ordinal);

    private sealed record NamedTerm(string TaxonomyId, string? ParentId, string Name);
}
