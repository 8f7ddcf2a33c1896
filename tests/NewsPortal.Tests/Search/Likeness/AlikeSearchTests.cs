using NewsPortal.Search;
using NewsPortal.Tests.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Search.Likeness;

public sealed class AlikeSearchTests
{
    private const string Title = "Giao ban Hòa nhập 1 tại Quảng Trị quý III";

    [Fact]
    public void What_says_the_same_comes_before_what_shares_a_pair()
    {
        var found = Find("a", Title);

        Assert.Equal(["b", "c"], found.Select(document => document.Id));
        Assert.InRange(found[0].Likeness, 0.4, 1);
        Assert.InRange(found[1].Likeness, 0.01, found[0].Likeness);
    }

    [Fact]
    public void A_document_that_is_not_in_the_index_finds_others_too() => Assert.Equal(["a", "b", "c"], Find("new", Title).Select(document => document.Id));

    [Fact]
    public void A_document_that_was_put_again_is_no_more_like_itself_than_before()
    {
        using var index = new TemporaryIndex();
        index.Index.Apply([Put("a", Title, "mot"), Put("b", "Giao ban Hòa nhập 1 quý II", "mot")], 1);
        var before = Likeness(index);
        for (var again = 2; again < 5; again++)
        {
            index.Index.Apply([Put("a", Title, "mot")], again);
        }

        Assert.Equal(1, before);
        Assert.Equal(before, Likeness(index));

        static double Likeness(TemporaryIndex index)
        {
            using var snapshot = index.Index.Snapshot();
            return Math.Round(Assert.Single(AlikeSearch.Find(snapshot, "a", Title, [new KeywordFilter(KeywordField.Site, ["mot"])], 8)).Likeness, 1);
        }
    }

    [Fact]
    public void Other_sites_are_left_out() => Assert.DoesNotContain(Find("a", Title), document => document.Id == "e");

    [Fact]
    public void A_title_without_anything_in_common_finds_nothing()
    {
        Assert.Empty(Find("d", "Lễ hội hoa đào"));
        Assert.Empty(Find("d", ""));
        Assert.All(HardText.Samples(), text => Assert.InRange(Find("x", text).Count, 0, 4));
    }

    private static IReadOnlyList<AlikeDocument> Find(string id, string title)
    {
        using var index = new TemporaryIndex();
        index.Index.Apply(
            [
                Put("a", Title, "mot"), Put("b", "Giao ban Hòa nhập 1 quý II", "mot"), Put("c", "Người khuyết tật tại Quảng Trị", "mot"),
                Put("d", "Lễ hội hoa đào", "mot"), Put("e", Title, "hai"),
            ],
            1);
        using var snapshot = index.Index.Snapshot();
        return AlikeSearch.Find(snapshot, id, title, [new KeywordFilter(KeywordField.Site, ["mot"])], 8);
    }

    private static IndexChange Put(string id, string title, string site) =>
        IndexChange.Put(new IndexDocument(id, 1, title, "", [new Keyword(KeywordField.Site, site)]));
}
