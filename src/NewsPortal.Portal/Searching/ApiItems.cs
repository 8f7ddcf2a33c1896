using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Search;

namespace NewsPortal.Portal.Searching;

/// <summary>Makes the items of answers to programs.</summary>
internal sealed class ApiItems(StoryReads stories, SiteContent content, Addresses addresses)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="host">See <see cref="ApiAnswers.HostOf"/>.</param>
    /// <returns>Those that can still be read, in the order found.</returns>
    public async Task<List<SearchAnswerItem>> MakeAsync(
        SearchSnapshot snapshot, Query query, IReadOnlyList<SearchHit> hits, string host, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var items = new List<SearchAnswerItem>(hits.Count);
        foreach (var row in await stories.ByIdAsync([.. hits.Select(h => h.Id)], ct))
        {
            var (title, passage, _) = ResultHighlight.Of(snapshot, query, row);
            items.Add(new SearchAnswerItem(
                row.Id, row.Title, addresses.AtHome(row) is ['h', ..] canonical ? canonical : host + addresses.Item(row), row.SiteKey,
                (await content.DefinitionsAsync(row.SiteKey, ct)).Type(row.ContentType)?.DisplayName ?? row.ContentType,
                row.PublishedAt, new SearchAnswerHighlight(Html(title), Html(passage))));
        }

        return items;
    }

    // Pieces are plain text; only the marks are tags.
    private static string Html(IReadOnlyList<MarkedText> pieces) => string.Concat(pieces.Select(p =>
        p.IsMarked ? $"<mark>{Encoder.Encode(p.Text)}</mark>" : Encoder.Encode(p.Text)));
}

/// <param name="Url">The canonical address.</param>
/// <param name="Site">The key of the home site.</param>
internal sealed record SearchAnswerItem(
    string Id, string Title, string Url, string Site, string Type, DateTimeOffset? PublishedAt, SearchAnswerHighlight Highlight);

/// <summary>Safe HTML: text with <c>mark</c> elements.</summary>
internal sealed record SearchAnswerHighlight(string Title, string Passage);
