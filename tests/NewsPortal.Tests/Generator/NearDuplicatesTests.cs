using Xunit;

namespace NewsPortal.Tests.Generator;

public sealed class NearDuplicatesTests
{
    private readonly NearDuplicates _duplicates = new();
    private readonly List<int> _article = [.. Enumerable.Range(0, 500).Select(at => at * at % 263)];

    [Fact]
    public void An_article_with_a_few_changed_words_is_found()
    {
        _duplicates.Add(_article);
        _duplicates.Add([.. _article.Select((syllable, at) => at % 100 == 0 ? 999 : syllable)]);
        Assert.Equal(1, _duplicates.Found);
    }

    [Fact]
    public void Another_article_is_not()
    {
        _duplicates.Add(_article);
        _duplicates.Add([.. _article.Select(syllable => syllable + 1_000)]);
        Assert.Equal(0, _duplicates.Found);
    }
}
