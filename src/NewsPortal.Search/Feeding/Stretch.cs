using NewsPortal.Data.Feed;
using NewsPortal.Data.Reading;

namespace NewsPortal.Search.Feeding;

/// <summary>Some lines of the change feed, one behind the other, and what they are about.</summary>
/// <param name="First">The sequence of its first line.</param>
/// <param name="Last">The sequence of its last line.</param>
internal sealed record Stretch(long First, long Last, IReadOnlySet<string> Items, IReadOnlySet<FeedFile> Files, bool HasDefinitions, bool HasSites)
{
    private const int Most = 2_000;

    /// <returns>The lines behind a place; null when there are none.</returns>
    public static async Task<Stretch?> AfterAsync(PublicDb db, long sequence, CancellationToken ct)
    {
        var lines = await db.ListAsync(
            "SELECT sequence, kind, site_key, subject_id FROM changes WHERE sequence > @after ORDER BY sequence LIMIT @most",
            r => (Sequence: r.GetInt64(0), Kind: r.GetString(1), SiteKey: r.Text(2) ?? "", SubjectId: r.GetString(3)), ct,
            ("after", sequence), ("most", Most));
        return lines.Count == 0 ? null : new Stretch(
            lines[0].Sequence, lines[^1].Sequence,
            Of(SubjectKind.Item).Select(l => l.SubjectId).ToHashSet(StringComparer.Ordinal),
            Of(SubjectKind.Asset).Select(l => new FeedFile(l.SiteKey, l.SubjectId)).ToHashSet(),
            Of(SubjectKind.Definition).Any(), Of(SubjectKind.Site).Any());

        IEnumerable<(long Sequence, string Kind, string SiteKey, string SubjectId)> Of(SubjectKind kind) =>
            lines.Where(l => l.Kind == kind.ToString());
    }

    /// <returns>The sequence of the last line; 0 when there is none.</returns>
    public static async Task<long> EndAsync(PublicDb db, CancellationToken ct) =>
        (await db.ListAsync("SELECT MAX(sequence) FROM changes", r => r.IsNull(0) ? 0 : r.GetInt64(0), ct))[0];
}

internal readonly record struct FeedFile(string SiteKey, string Path);
