using NewsPortal.Search;
using NewsPortal.Tests.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Search.Querying;

public sealed class WiderTextTests
{
    [Theory]
    [InlineData("bão nam:2023 -loai:tin \"số 5\" -lũ", "bão \"số 5\" -lũ", "bão nam:2023 -loai:tin số 5 -lũ", "bão nam:2023 \"số 5\"")]
    [InlineData("bão lạ:từ", null, null, null)]
    [InlineData("bão số 5", null, null, null)]
    [InlineData("\"bão\" -\"số 5\"", null, null, "\"bão\"")]
    [InlineData("nam:2023", "", null, null)]
    [InlineData("\"bão số", null, null, null)]
    [InlineData("", null, null, null)]
    public void One_thing_is_let_go_of(string text, string? withoutFields, string? withoutPhrases, string? withoutExclusions)
    {
        Assert.Equal(withoutFields, WiderText.WithoutFields(text));
        Assert.Equal(withoutPhrases, WiderText.WithoutPhrases(text));
        Assert.Equal(withoutExclusions, WiderText.WithoutExclusions(text));
    }

    [Fact]
    public void Anything_a_person_can_type_has_an_answer()
    {
        foreach (var text in (string[])["\"", "-\"", "nam:\"\"", "-", ":", "\uD83D\"a\uD83D b\"", .. HardText.Samples()])
        {
            Assert.True(QueryText.Parse(WiderText.WithoutPhrases(text) ?? "").Phrases.All(phrase => phrase.Words.Count == 1));
            Assert.Empty(QueryText.Parse(WiderText.WithoutExclusions(text) ?? "").Excluded);
            Assert.Empty(QueryText.Parse(WiderText.WithoutFields(text) ?? "").Filters);
        }
    }
}
