using NewsPortal.Search;

namespace NewsPortal.Benchmarks;

/// <summary>What it costs to help whoever searches or reads: suggestions at every letter, another spelling with every search, alike texts with every article.</summary>
internal static class SearchHelpCosts
{
    private const int Texts = 300;

    public static void Measure(SearchSnapshot snapshot, SearchWords words)
    {
        KeywordFilter site = new(KeywordField.Site, ["thu-nghiem"]), entries = new(KeywordField.Type, ["Dự án"]);
        Tell("suggestions while typing", 5, i => i % 3 == 0 ? words.BegunWord(i) : words.BegunText(i, 1 + (i % 4)), typed =>
        {
            if (BegunWords.Parse(typed) is { } begun)
            {
                TitleSearch.Find(snapshot, begun, [site, entries], [], true, 8, 8);
                TitleSearch.Find(snapshot, begun, [site], [entries], false, 2, 12);
            }
        });
        List<string> ids = [.. snapshot.Ids().Where((_, i) => i % (snapshot.Count / Texts) == 0).Take(Texts)];
        Tell("alike", 1, i => ids[i % ids.Count], id => AlikeSearch.Find(snapshot, id, snapshot.Text(id)!.Value.Title, [site], 8));
        Tell("did you mean, with a mistake", 5, words.Mistyped, typed => MeantText.Of(snapshot, typed, [site]));
        Tell("did you mean, without one", 1, i => string.Join(' ', words.FromText(i, 5).Words), typed => MeantText.Of(snapshot, typed, [site]));
    }

    private static void Tell(string name, double limit, Func<int, string> textOf, Action<string> run)
    {
        var costs = QueryCosts.Of([.. Enumerable.Range(0, Texts).Select(textOf)], run);
        Report.Line($"{name}: p50 {QueryCosts.Quantile(costs, 50):0.00} ms CPU, p95 {QueryCosts.Quantile(costs, 95):0.00} (limit {limit})");
    }
}
