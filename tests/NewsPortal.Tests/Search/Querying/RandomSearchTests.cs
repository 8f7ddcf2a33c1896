using NewsPortal.Search;
using Xunit;

namespace NewsPortal.Tests.Search.Querying;

public sealed class RandomSearchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_query_finds_what_looking_at_all_documents_finds(int seed)
    {
        var corpus = new RandomCorpus(seed);
        using var index = new TemporaryIndex();
        var live = new Dictionary<string, IndexDocument>();
        for (var round = 0; round < 14; round++)
        {
            var changes = Changes(corpus, live, round == 0 ? 300 : corpus.Next(30));
            index.Index.Apply(changes, round);
            if (round % 5 == 4)
            {
                await index.ReopenAsync();
            }

            if (round % 7 == 6)
            {
                await index.Index.MergedAsync();
            }

            using var snapshot = index.Index.Snapshot();
            Assert.Equal(round, snapshot.Sequence);
            Assert.Equal(live.Count, snapshot.Count);
            var reference = new ReferenceSearch(snapshot, live);
            for (var asked = 0; asked < 40; asked++)
            {
                Compare(snapshot, reference, RandomQuery(corpus));
            }
        }
    }

    /// <summary>More documents than a window or a block holds, so that ranges are passed over.</summary>
    [Fact]
    public void Large_segments_pass_over_nothing_that_counts()
    {
        var corpus = new RandomCorpus(7);
        using var index = new TemporaryIndex();
        var live = Enumerable.Range(0, 3_000).Select(i => corpus.Document($"id{i:d4}")).ToDictionary(document => document.Id);
        index.Index.Apply([.. live.Values.Select(IndexChange.Put)], 1);
        var removed = live.Keys.Where((_, i) => i % 10 == 0).ToList();
        removed.ForEach(id => live.Remove(id));
        index.Index.Apply([.. removed.Select(IndexChange.Remove)], 2);
        using var snapshot = index.Index.Snapshot();
        var reference = new ReferenceSearch(snapshot, live);
        for (var asked = 0; asked < 60; asked++)
        {
            Compare(snapshot, reference, RandomQuery(corpus));
        }
    }

    internal static List<IndexChange> Changes(RandomCorpus corpus, Dictionary<string, IndexDocument> live, int count)
    {
        var changes = new List<IndexChange>();
        for (; count > 0; count--)
        {
            var id = corpus.Id();
            if (corpus.Next(4) == 0)
            {
                live.Remove(id);
                changes.Add(IndexChange.Remove(id));
            }
            else
            {
                live[id] = corpus.Document(id);
                changes.Add(IndexChange.Put(live[id]));
            }
        }

        return changes;
    }

    private static Query RandomQuery(RandomCorpus corpus) => QueryText.Parse(corpus.QueryText()) with
    {
        MatchesAll = corpus.Next(3) == 0,
        MatchesAny = corpus.Next(4) == 0,
        MatchesMarks = corpus.Next(4) == 0,
        CompletesLastWord = corpus.Next(5) == 0,
        Order = corpus.Next(4) == 0 ? QueryOrder.Newest : QueryOrder.Relevance,
        From = corpus.Next(5) == 0 ? corpus.Next(1_000) * 86_400_000_000L / 4 : null,
        Until = corpus.Next(5) == 0 ? corpus.Next(3_000) * 86_400_000_000L / 4 : null,
        Facets = corpus.Next(3) == 0 ? [KeywordField.Year, KeywordField.Place] : [],
        CountsAll = corpus.Next(2) == 0,
    };

    private static void Compare(SearchSnapshot snapshot, ReferenceSearch reference, Query query)
    {
        var all = reference.Search(query);
        foreach (var (skip, take) in ((int, int)[])[(0, 10), (5, 3), (0, 5_000)])
        {
            var found = snapshot.Search(query, skip, take);
            var expected = all.Skip(skip).Take(take).ToList();
            Assert.Equal(expected.Count, found.Hits.Count);
            for (var i = 0; i < expected.Count; i++)
            {
                Assert.Equal(expected[i].Score, found.Hits[i].Score, 1e-4f);
                // Sums in another order may swap what scores alike.
                if (expected[i].Id != found.Hits[i].Id)
                {
                    var same = all.First(hit => hit.Id == found.Hits[i].Id);
                    Assert.Equal(expected[i].Score, same.Score, 1e-5f);
                }
            }

            Assert.Equal(found.Hits.Count, found.Hits.DistinctBy(hit => hit.Id).Count());
            Assert.True(found.Total <= all.Count);
            Assert.True(found.Total == all.Count || !found.IsTotalExact);
            Assert.True(found.IsTotalExact || !(query.CountsAll || query.Facets.Count > 0));
            foreach (var field in query.Facets)
            {
                Assert.Equal(
                    reference.Count(query, field).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, count.Value)),
                    found.Facets[field].Select(count => (count.Value, count.Count)));
            }
        }
    }
}
