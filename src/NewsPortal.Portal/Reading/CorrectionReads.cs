using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Data.Reading;
using NewsPortal.Portal.Requests;

namespace NewsPortal.Portal.Reading;

/// <summary>Reads the corrections of everything that the site shows and readers can still read.</summary>
internal sealed class CorrectionReads(PublicReads reads, PortalRequest request)
{
    // Its own, by the index of notes; and those of what it has accepted from other sites.
    private const string Shown =
        """
        (SELECT n.item_id, n.position, n.at, n.text FROM public_notes n
            WHERE n.site_key = @site AND n.kind = 'Correction'
        UNION ALL SELECT n.item_id, n.position, n.at, n.text FROM public_notes n
            JOIN placements p ON p.item_id = n.item_id AND p.site_key = @site AND p.state = 'Accepted'
            WHERE n.kind = 'Correction' AND n.site_key <> @site) n
        JOIN items i ON i.id = n.item_id AND i.published_version_id IS NOT NULL
        """;

    private ReadTag Tag => ReadTag.List(request.Site.Key, "corrections");

    /// <summary>Newest first.</summary>
    /// <param name="page">From 1.</param>
    /// <returns>One page of them, and how many there are.</returns>
    public async Task<(List<CorrectionRow> Rows, int Total)> PageAsync(int page, int size, CancellationToken ct)
    {
        var total = (await reads.ListAsync(Tag, $"SELECT COUNT(*) FROM {Shown}", r => (int)r.GetInt64(0), ct, ("site", request.Site.Key)))[0];
        var skip = (long)(page - 1) * size;
        if (skip >= total)
        {
            return ([], total);
        }

        var rows = await reads.ListAsync(
            Tag,
            $"""
            SELECT {StoryRow.LinkColumns}, n.position, n.at, n.text FROM {Shown}
            ORDER BY n.at DESC, n.item_id DESC, n.position DESC LIMIT @take OFFSET @skip
            """,
            r => new CorrectionRow(
                StoryRow.ReadLink(r), r.GetInt32(StoryRow.LinkColumnCount), Instants.FromMicros(r.GetInt64(StoryRow.LinkColumnCount + 1)),
                r.GetString(StoryRow.LinkColumnCount + 2)),
            ct, ("site", request.Site.Key), ("take", size), ("skip", skip));
        foreach (var row in rows)
        {
            reads.Cover(ReadTag.Item(row.Item.Id));
        }

        return (rows, total);
    }
}

/// <param name="Position">Among the notes of the item, from 0; see <see cref="PublicNote.Position"/>.</param>
/// <param name="At">UTC.</param>
internal sealed record CorrectionRow(StoryRow Item, int Position, DateTimeOffset At, string Text);
