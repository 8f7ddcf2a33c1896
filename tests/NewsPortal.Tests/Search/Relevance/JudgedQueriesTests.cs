using System.Net;
using NewsPortal.Tests.Portal;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Search.Relevance;

/// <summary>What visitors look for on the sample sites comes first, or nearly.</summary>
public sealed class JudgedQueriesTests(SamplePortal samples)
{
    private const double Goal = .90;

    [Theory]
    [InlineData("tune")]
    [InlineData("kept")]
    public async Task The_first_good_answer_stands_near_the_top(string half)
    {
        var judged = JudgedQuery.Read().Where(q => q.Half == half).ToList();
        var ranks = new List<(JudgedQuery Query, int Rank)>();
        foreach (var query in judged)
        {
            ranks.Add((query, query.RankIn(await TitlesAsync(query))));
        }

        var mrr = ranks.Average(r => r.Rank == 0 ? 0 : 1.0 / r.Rank);
        Assert.True(judged.Count >= 30);
        Assert.True(mrr >= Goal, $"MRR {mrr:0.000}; not first:\n{string.Join('\n', ranks.Where(r => r.Rank != 1).Select(r => $"{r.Rank} {r.Query.Site} {r.Query.Text}"))}");
    }

    [Fact]
    public async Task What_must_come_first_does()
    {
        var wrong = new List<string>();
        foreach (var query in JudgedQuery.Read().Where(q => q.Half == "must"))
        {
            var titles = await TitlesAsync(query);
            if (query.RankIn(titles) != 1)
            {
                wrong.Add($"{query.Text}: {string.Join(" / ", titles.Take(3))}");
            }
        }

        Assert.Empty(wrong);
    }

    private async Task<IReadOnlyList<string>> TitlesAsync(JudgedQuery query)
    {
        var page = await samples.AskAsync($"{(query.Site == "tong-hop" ? "" : "/" + query.Site)}/tim-kiem?q={Uri.EscapeDataString(query.Text)}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return [.. page.Document.QuerySelectorAll(".result h3").Select(h => h.TextContent.Replace('\u00A0', ' ').Trim())];
    }

    private sealed record JudgedQuery(string Site, string Half, string Text, IReadOnlyList<string> Good)
    {
        public static IEnumerable<JudgedQuery> Read() =>
            File.ReadLines(Repository.Path("tests", "NewsPortal.Tests", "Search", "Relevance", "judged.txt"))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split(" ; "))
                .Select(cells => new JudgedQuery(cells[0], cells[1], cells[2], cells[3].Split(" | ")));

        /// <returns>From 1; 0 when none is there.</returns>
        public int RankIn(IReadOnlyList<string> titles) =>
            titles.Select((title, i) => (title, i)).Where(t => Good.Any(g => t.title.StartsWith(g, StringComparison.Ordinal))).Select(t => t.i + 1).FirstOrDefault();
    }
}
