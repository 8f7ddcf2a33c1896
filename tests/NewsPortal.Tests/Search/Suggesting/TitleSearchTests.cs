using NewsPortal.Search;
using NewsPortal.Tests.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Search.Suggesting;

public sealed class TitleSearchTests
{
    [Theory]
    [InlineData("hoi nghi", "Hội nghị giao ban", 0)]
    [InlineData("Hội ngh", "Hội nghị giao ban", 0)]
    [InlineData("giao b", "Hội nghị giao ban", 1)]
    [InlineData("ban hoi", "Hội nghị giao ban", 2)]
    [InlineData("hoi giao nghi", "Hội nghị giao ban", 2)]
    [InlineData("ngh giao", "Hội nghị giao ban", null)]
    [InlineData("bao", "Hội nghị giao ban", null)]
    [InlineData("1719", "Quyết định 1719/QĐ-TTg", 1)]
    [InlineData("dong", "Đồng Nai", 0)]
    [InlineData("ho", "", null)]
    public void A_title_fits_by_the_words_it_has(string typed, string title, int? fit) => Assert.Equal(fit, BegunWords.Parse(typed)!.Fit(title));

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData(" - ")]
    [InlineData("🙂")]
    public void Too_little_suggests_nothing(string typed) => Assert.Null(BegunWords.Parse(typed));

    [Theory]
    [InlineData("hoi n", new[] { "a" })]
    [InlineData("hoi th", new[] { "b" })]
    [InlineData("ho", new[] { "a", "b", "c" })]
    [InlineData("hoa", new[] { "c" })]
    [InlineData("ban hoi ng", new[] { "a" })]
    [InlineData("du", new string[0])]
    [InlineData("khong co", new string[0])]
    public void What_has_all_words_and_the_begun_one_is_found(string typed, string[] ids) => Assert.Equal(ids, Find(typed).Order());

    [Fact]
    public void Anything_a_person_can_type_has_an_answer()
    {
        foreach (var text in (string[])["\uD83Dho", "ho\0i", new string('ế', 3_000), "\"hoi n", "-hoi", .. HardText.Samples()])
        {
            Assert.InRange(Find(text).Count, 0, 3);
        }
    }

    [Theory]
    [InlineData("nghi hoi", 9, new[] { "a" })]
    [InlineData("hoi", 9, new[] { "a", "b" })]
    [InlineData("ho", 9, new[] { "a", "b", "c" })]
    [InlineData("ho", 2, null)]
    [InlineData("hoi th", 9, new[] { "b" })]
    [InlineData("ho ho", 9, new string[0])]
    [InlineData("hop hoi", 9, new string[0])]
    [InlineData("khong", 9, new string[0])]
    [InlineData("h", 9, null)]
    public void All_titles_with_the_words_are_told_or_none(string typed, int most, string[]? ids)
    {
        using var index = Index();
        using var snapshot = index.Index.Snapshot();
        Assert.Equal(ids, TitleSearch.All(snapshot, typed, [new KeywordFilter(KeywordField.Site, ["mot"])], most)?.Order());
    }

    private static IReadOnlyList<string> Find(string typed)
    {
        using var index = Index();
        using var snapshot = index.Index.Snapshot();
        return BegunWords.Parse(typed) is { } begun
            ? TitleSearch.Find(snapshot, begun, [new KeywordFilter(KeywordField.Site, ["mot"])], [], true, 8, 8) : [];
    }

    private static TemporaryIndex Index()
    {
        var index = new TemporaryIndex();
        index.Index.Apply(
            [
                Put("a", "Hội nghị giao ban", "mot"), Put("b", "Hội thảo", "mot"), Put("c", "Hòa nhập", "mot"), Put("d", "Dự án, hội nghị", "hai"),
            ],
            1);
        return index;
    }

    private static IndexChange Put(string id, string title, string site) =>
        IndexChange.Put(new IndexDocument(
        id, 1, title, "", [new Keyword(KeywordField.Site, site), .. TitleSearch.Words(title).Select(word => new Keyword(KeywordField.Headline, word))]));
}
