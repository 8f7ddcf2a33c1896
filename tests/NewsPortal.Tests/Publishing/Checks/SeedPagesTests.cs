using NewsPortal.Publishing.Checks;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Publishing.Checks;

/// <summary>Five real pages, pasted as they are. What is wrong on them was found by hand first.</summary>
public sealed class SeedPagesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "..", "shared", "seeds");

    [Theory]
    [InlineData("0", "headline-generic acronym-forms agency-capitals quarter-forms phones-joined phone-unlinked layout-blanks sentence-long")]
    [InlineData("1", "headline-long headline-full-stop tone-styles caption-paragraph page-leftovers")]
    [InlineData("2", "headline-long headline-full-stop date-year tone-styles unmarked-text post-capitals agency-capitals phone-extension phone-unlinked caption-paragraph typed-bullets layout-blanks english-words page-leftovers")]
    [InlineData("3", "headline-capitals styled-letters typed-bullets layout-blanks label-empty english-words page-leftovers copyright-year sentence-long")]
    [InlineData("4", "headline-long headline-full-stop spelling unmarked-text percent-disagrees citation-date area-code phone-unlinked caption-paragraph layout-blanks dash-space end-mark page-leftovers sentence-long")]
    public void Everything_mechanical_is_found_and_nothing_else(string seed, string codes)
    {
        var found = Of(seed).Findings();

        Assert.Equal(codes.Split(' ').Order(StringComparer.Ordinal), found.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_only_word_that_is_misspelt_is_found_and_no_other()
    {
        var found = Enumerable.Range(0, 5).SelectMany(i => Of($"{i}").Findings()).Where(f => f.Code is "spelling" or "tone-place").ToList();

        Assert.Equal("qua trình", Assert.Single(Assert.Single(found).Arguments));
    }

    // The first line of a page is its headline where one stands; pages 3 and 4 begin with what lies above it.
    private static CheckedItem Of(string seed)
    {
        Assert.SkipUnless(Directory.Exists(Folder), "The real pages are not on this machine.");
        var lines = File.ReadAllLines(Directory.GetFiles(Folder, seed + "-*")[0]).SkipWhile(string.IsNullOrWhiteSpace).Skip(seed is "3" or "4" ? 2 : 0).ToList();
        if (string.IsNullOrWhiteSpace(lines[0]))
        {
            lines.RemoveAt(0);
        }

        return Draft.OfLines(lines[0], lines[1..]) with
        {
            Around = new Surroundings { Documents = new Dictionary<string, DateOnly> { ["1719/QĐ-TTg"] = new(2021, 10, 14) } },
        };
    }
}
