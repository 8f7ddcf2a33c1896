using NewsPortal.Portal.Items;
using NewsPortal.Search;
using Xunit;

namespace NewsPortal.Tests.Portal.Items;

public sealed class KeptAlikeTests
{
    private readonly KeptAlike _kept = new();
    private int _finds;

    [Fact]
    public void What_was_found_is_kept_until_something_is_committed_or_search_knows_more()
    {
        Assert.Equal("f1", Ask((7, 3), "a"));
        Assert.Equal("f1", Ask((7, 3), "a"));
        Assert.Equal("f2", Ask((8, 3), "a"));
        Assert.Equal("f3", Ask((8, 4), "a"));
        Assert.Equal("f3", Ask((8, 4), "a"));
    }

    [Fact]
    public void Items_and_their_headlines_are_told_apart()
    {
        Assert.Equal("f1", Ask((7, 3), "a"));
        Assert.Equal("f2", Ask((7, 3), "b"));
        Assert.Equal("f3", Ask((7, 3), "a", "Tiêu đề khác"));
        Assert.Equal("f1", Ask((7, 3), "a"));
    }

    [Fact]
    public void A_reader_of_everything_fills_no_memory()
    {
        for (var i = 0; i < 2_000; i++)
        {
            Ask((7, 3), $"i{i}");
        }

        Assert.Equal("f2001", Ask((7, 3), "i0"));
        Assert.Equal("f2001", Ask((7, 3), "i0"));
    }

    private string Ask((long Feed, long Search) moment, string id, string title = "Tiêu đề") =>
        _kept.Get(moment, ("quang-tri", id, title), () => [new AlikeDocument($"f{++_finds}", 1, 0)])[0].Id;
}
