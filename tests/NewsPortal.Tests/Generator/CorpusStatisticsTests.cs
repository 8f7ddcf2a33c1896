using Xunit;

namespace NewsPortal.Tests.Generator;

/// <summary>
/// A benchmark means something only when its articles load an index as real ones do. The bounds were counted
/// on real Vietnamese articles.
/// </summary>
[Collection(SharedCorpus.Name)]
public sealed class CorpusStatisticsTests(CorpusSurvey corpus, ITestOutputHelper output)
{
    [Fact]
    public void Articles_are_as_long_as_those_of_portals() => Between(450, corpus.MeanSyllables, 600);

    [Fact]
    public void Articles_repeat_their_words_as_real_ones_do() => Between(210, corpus.MeanDistinctSyllables, 260);

    [Fact]
    public void The_syllables_met_are_those_of_the_language() => Between(5_000, corpus.ValidSyllables, 8_000);

    [Fact]
    public void Nearly_everything_written_is_a_well_formed_syllable() => Between(0.97, corpus.ValidShare, 1);

    [Fact]
    public void There_are_very_many_pairs_of_neighbours() => Between(600_000, corpus.DistinctPairs, 3_000_000);

    [Fact]
    public void Most_pairs_of_neighbours_are_met_once() => Between(0.5, corpus.SharePairsSeenOnce, 0.8);

    [Fact]
    public void The_commonest_syllable_is_nearly_everywhere() => Between(0.9, corpus.ReachOfCommonestSyllable, 1);

    [Fact]
    public void Hardly_any_article_repeats_another() => Between(0, corpus.ShareOfNearDuplicates, 0.01);

    private void Between(double least, double actual, double most)
    {
        output.WriteLine($"{actual:0.###}");
        Assert.InRange(actual, least, most);
    }
}
