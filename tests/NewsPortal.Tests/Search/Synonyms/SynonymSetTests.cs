using NewsPortal.Search;
using NewsPortal.Search.Synonyms;
using NewsPortal.Tests.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Search.Synonyms;

public sealed class SynonymSetTests
{
    private static readonly SynonymSet Set = new(
    [
        ["UBND", "Ủy ban nhân dân"], ["HTX", "hợp tác xã"], ["Kon Tum", "Quảng Ngãi"], ["TP. HCM", "Thành phố Hồ Chí Minh"],
    ]);

    private static readonly (string Id, string Text)[] Articles =
    [
        ("ngan", "UBND tỉnh họp"), ("dai", "Ủy ban nhân dân tỉnh họp"), ("mat-tran", "Ủy ban Mặt trận, nhân dân xã họp"), ("xa", "HTX rau sạch"),
        ("kt", "Đường ở Kon Tum"), ("qn", "Đường ở Quảng Ngãi"), ("ngai", "Quảng bá món ngải"), ("hcm", "Thành phố Hồ Chí Minh"),
    ];

    [Theory]
    [InlineData("UBND", new[] { "dai", "ngan" })]
    [InlineData("ubnd", new[] { "dai", "ngan" })]
    [InlineData("\"UBND\"", new[] { "ngan" })]
    [InlineData("htx", new[] { "xa" })]
    [InlineData("hợp tác xã", new[] { "xa" })]
    [InlineData("hop tac xa", new[] { "xa" })]
    [InlineData("tphcm", new[] { "hcm" })]
    [InlineData("TP.HCM", new[] { "hcm" })]
    [InlineData("-UBND họp", new[] { "dai", "mat-tran" })]
    public void One_line_of_a_group_finds_the_others(string typed, string[] found) => Assert.Superset(found.ToHashSet(), Find(typed, matchesAll: false).ToHashSet());

    [Theory]
    [InlineData("UBND", new[] { "dai", "ngan" })]
    [InlineData("UBND tỉnh", new[] { "dai", "ngan" })]
    [InlineData("ủy ban nhân dân tỉnh", new[] { "dai", "ngan" })]
    [InlineData("đường kon tum", new[] { "kt", "qn" })]
    [InlineData("uy ban nhan dan", new[] { "dai", "mat-tran", "ngan" })]
    [InlineData("hợp tạc xa", new string[0])]
    public void All_words_may_be_there_as_others(string typed, string[] found) => Assert.Equal(found, Find(typed, matchesAll: true).Order());

    [Theory]
    [InlineData("Kon Tum", "kt", "qn")]
    [InlineData("Quảng Ngãi", "qn", "kt")]
    [InlineData("UBND", "ngan", "dai")]
    [InlineData("Ủy ban nhân dân", "dai", "ngan")]
    public void What_was_typed_comes_first(string typed, string first, string second)
    {
        var found = Find(typed, matchesAll: false);

        Assert.Equal(first, found[0]);
        Assert.True(found.IndexOf(second) > 0);
    }

    [Fact]
    public void The_count_of_results_is_that_of_the_documents_and_facets_agree()
    {
        using var index = Filled();
        using var snapshot = index.Index.Snapshot();
        foreach (var typed in (string[])["UBND", "UBND tỉnh họp", "Ủy ban nhân dân", "kon tum", "hợp tác xã"])
        {
            var query = Set.Expand(QueryText.Parse(typed), typed);
            var hits = snapshot.Search(query with { CountsAll = true }, 0, 100);
            var counted = snapshot.Search(query with { Facets = [KeywordField.Site] }, 0, 0);
            Assert.Equal(hits.Hits.Count, counted.Total);
            Assert.Equal(counted.Total, Assert.Single(counted.Facets[KeywordField.Site]).Count);
            Assert.Equal(hits.Hits.Select(h => h.Id).Order(), snapshot.Search(query with { Order = QueryOrder.Newest }, 0, 100).Hits.Select(h => h.Id).Order());
        }
    }

    [Fact]
    public void Anything_a_person_can_type_has_an_answer()
    {
        using var index = Filled();
        using var snapshot = index.Index.Snapshot();
        foreach (var text in (string[])["UBND \"UBND", "-ubnd", "UBND\0", string.Concat(Enumerable.Repeat("UBND HTX kon tum ", 100)), .. HardText.Samples()])
        {
            var query = Set.Expand(QueryText.Parse(text), text);
            Assert.InRange(snapshot.Search(query, 0, 10).Total, 0, Articles.Length);
            Assert.InRange(snapshot.Search(query with { CompletesLastWord = true, CountsAll = true }, 0, 10).Total, 0, Articles.Length);
            Assert.InRange(snapshot.Search(query with { MatchesAll = true }, 0, 10).Total, 0, Articles.Length);
        }
    }

    private static TemporaryIndex Filled()
    {
        var index = new TemporaryIndex();
        // In two segments, with others that make no word rare.
        index.Index.Apply([.. Articles.Take(4).Select(Put)], 1);
        index.Index.Apply([.. Articles.Skip(4).Select(Put)], 2);
        return index;
    }

    private static List<string> Find(string typed, bool matchesAll)
    {
        using var index = Filled();
        using var snapshot = index.Index.Snapshot();
        return [.. snapshot.Search(Set.Expand(QueryText.Parse(typed), typed) with { MatchesAll = matchesAll }, 0, 100).Hits.Select(hit => hit.Id)];
    }

    private static IndexChange Put((string Id, string Text) article) =>
        IndexChange.Put(new IndexDocument(article.Id, 1, "", article.Text, [new Keyword(KeywordField.Site, "mot")]));
}
