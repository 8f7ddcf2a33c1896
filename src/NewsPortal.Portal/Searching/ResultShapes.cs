using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Search;
using NewsPortal.Search.Feeding;
using NewsPortal.Sites;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Searching;

/// <summary>Makes the results of a search as readers see them.</summary>
internal sealed class ResultShapes(PortalRequest request, StoryReads stories, SiteContent content, Addresses addresses, Moments moments, SiteDirectory sites)
{
    /// <returns>Those that can still be read, in the order found.</returns>
    public async Task<List<ResultShape>> MakeAsync(SearchSnapshot snapshot, Query query, IReadOnlyList<SearchHit> hits, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var shapes = new List<ResultShape>(hits.Count);
        foreach (var row in await stories.ByIdAsync([.. hits.Select(h => h.Id)], ct))
        {
            var (title, kept) = snapshot.Text(row.Id) ?? (row.Title, row.Summary ?? "");
            var body = ItemText.Readable(kept);
            var passage = Highlighter.Passage(body, query);
            var file = ItemText.FileAt(body, passage.Marks is [var first, ..] ? first.Start : passage.Range.Start);
            shapes.Add(new ResultShape(
                addresses.Item(row),
                Marked(title, new TextRange(0, title.Length), Highlighter.Marks(title, query)),
                Cut(body, passage, file?.Start ?? 0), await KickerAsync(row, ct), file?.Name,
                row.PublishedAt is { } at ? moments.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, request.Zone).DateTime)) : null,
                await MetaAsync(row, ct), row.Culture == request.Language ? null : row.Culture));
        }

        return shapes;
    }

    private async ValueTask<string?> KickerAsync(StoryRow row, CancellationToken ct) =>
        (await content.DefinitionsAsync(row.SiteKey, ct)).Type(row.ContentType)?.DisplayName;

    private async ValueTask<IReadOnlyList<string>> MetaAsync(StoryRow row, CancellationToken ct)
    {
        var home = row.SiteKey != request.Site.Key && await sites.FindAsync(row.SiteKey, ct) is { } site ? site.Name : null;
        return [.. new[] { row.Card("Number"), row.SectionName, home }.OfType<string>()];
    }

    /// <param name="from">Where the text begins that the passage is of.</param>
    private static List<MarkedText> Cut(string body, Passage passage, int from)
    {
        var start = Math.Max(passage.Range.Start, from);
        var pieces = Marked(body, new TextRange(start, passage.Range.End - start), passage.Marks);
        if (start > 0 && body[..start].TrimEnd(' ') is [.., not ('\n' or '\f')])
        {
            pieces.Insert(0, new MarkedText("… ", false));
        }

        if (passage.Range.End < body.Length && pieces.Count > 0)
        {
            pieces.Add(new MarkedText("…", false));
        }

        return pieces;
    }

    private static List<MarkedText> Marked(string text, TextRange range, IReadOnlyList<TextRange> marks)
    {
        var pieces = new List<MarkedText>();
        var at = range.Start;
        foreach (var mark in marks)
        {
            Add(at, mark.Start, false);
            Add(mark.Start, mark.End, true);
            at = mark.End;
        }

        Add(at, range.End, false);
        return pieces;

        // Words found side by side are marked as one.
        void Add(int start, int end, bool isMarked)
        {
            var piece = InOneLine(text[start..end]);
            if (isMarked && pieces is [.., { IsMarked: true } first, { Text: " ", IsMarked: false }])
            {
                pieces.RemoveRange(pieces.Count - 2, 2);
                pieces.Add(new MarkedText($"{first.Text} {piece}", true));
            }
            else if (piece.Length > 0)
            {
                pieces.Add(new MarkedText(piece, isMarked));
            }
        }
    }

    // Where a line ends without a sign, one is needed.
    private static string InOneLine(string text)
    {
        var lines = text.Split('\n', '\f');
        return string.Concat(lines.Select((line, i) => i == lines.Length - 1 ? line : line.Length == 0 || char.IsPunctuation(line[^1]) ? line + " " : line + " · "));
    }
}
