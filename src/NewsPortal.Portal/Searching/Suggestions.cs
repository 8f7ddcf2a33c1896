using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Search;

namespace NewsPortal.Portal.Searching;

/// <summary>Something the site shows whose title has what is being typed.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Kind">What it is, in words of the site.</param>
internal sealed record Suggestion(string Text, string Kind, string Url);

/// <summary>Answers while somebody types into a search box: entries and sections first, then items.</summary>
internal sealed class Suggestions(PortalRequest request, SiteSearch search, StoryReads stories, TermReads terms, SiteContent content, Addresses addresses)
{
    private const int Most = 8, MostEntries = 5, MostSections = 2;

    // So many are compared; of each completion, few have the words elsewhere than in the title.
    private const int EntriesTaken = 8, ItemsTaken = 12, EntryCompletions = 8, ItemCompletions = 2;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<IResult> ShowAsync(string text, CancellationToken ct) => new Answer(await FindAsync(text, ct));

    private async Task<IReadOnlyList<Suggestion>> FindAsync(string text, CancellationToken ct)
    {
        using var snapshot = search.Open();
        if (snapshot is null || BegunWords.Parse(text) is not { } begun)
        {
            return [];
        }

        var entries = new KeywordFilter(KeywordField.Type, await EntryTypesAsync(ct));
        var found = new List<Suggestion>();
        if (entries.Values.Count > 0)
        {
            found.AddRange((await ItemsAsync(begun, TitleSearch.Find(snapshot, begun, [SiteSearch.Shown(request.Site), entries], [], true, EntryCompletions, EntriesTaken), ct)).Take(MostEntries));
        }

        found.AddRange((await SectionsAsync(begun, ct)).Take(MostSections));

        if (found.Count < Most)
        {
            found.AddRange(await ItemsAsync(
                begun, TitleSearch.Find(snapshot, begun, [SiteSearch.Shown(request.Site)], entries.Values.Count > 0 ? [entries] : [], false, ItemCompletions, ItemsTaken), ct));
        }

        return [.. found.DistinctBy(suggestion => suggestion.Url).Take(Most)];
    }

    /// <summary>The names of the types whose items articles are about, as the index has them.</summary>
    private async ValueTask<IReadOnlyList<string>> EntryTypesAsync(CancellationToken ct) =>
        [.. (await content.DefinitionsAsync(ct)).Types.Where(type => type.Settings.Template is "Project" or "Organisation" or "Place")
            .Select(type => type.DisplayName).Distinct()];

    private async Task<IEnumerable<Suggestion>> SectionsAsync(BegunWords begun, CancellationToken ct) =>
        Ordered((await terms.SectionsAsync(ct)).Select(term => (begun.Fit(term.Name), new Suggestion(term.Name, request.T["Section"], addresses.Term(term)))));

    private async Task<IEnumerable<Suggestion>> ItemsAsync(BegunWords begun, IReadOnlyList<string> ids, CancellationToken ct)
    {
        var fitting = new List<(int?, Suggestion)>(ids.Count);
        foreach (var row in await stories.ByIdAsync(ids, ct))
        {
            var kind = (await content.DefinitionsAsync(row.SiteKey, ct)).Type(row.ContentType)?.DisplayName ?? "";
            fitting.Add((begun.Fit(row.Title), new Suggestion(row.Title, kind, addresses.Item(row))));
        }

        return Ordered(fitting);
    }

    private static IEnumerable<Suggestion> Ordered(IEnumerable<(int? Fit, Suggestion Suggestion)> found) =>
        found.Where(f => f.Fit is not null).OrderBy(f => f.Fit).Select(f => f.Suggestion);

    private sealed class Answer(IReadOnlyList<Suggestion> found) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            // The same letters are typed by many, and typed again after each correction.
            httpContext.Response.Headers.CacheControl = "public, max-age=60";
            return httpContext.Response.WriteAsJsonAsync(found, Json, httpContext.RequestAborted);
        }
    }
}
