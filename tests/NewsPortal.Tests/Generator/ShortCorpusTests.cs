using Xunit;

namespace NewsPortal.Tests.Generator;

public sealed class ShortCorpusTests(ShortCorpusSurvey corpus) : IClassFixture<ShortCorpusSurvey>
{
    [Fact]
    public void Short_articles_have_about_sixty_syllables() => Assert.InRange(corpus.MeanSyllables, 50, 70);

    [Fact]
    public void Hardly_any_short_article_repeats_another() => Assert.InRange(corpus.ShareOfNearDuplicates, 0, 0.01);
}
