using System.Runtime.InteropServices;
using NewsPortal.Generator;
using NewsPortal.Generator.Language;

namespace NewsPortal.Tests.Generator;

/// <summary>Counts what matters to a search index in one pass over the generated articles.</summary>
public class CorpusSurvey
{
    public const int Articles = 20_000;

    private readonly Dictionary<int, int> _pairs = [];
    private readonly List<int> _articlesWith = [];
    private readonly List<int> _lastArticleWith = [];
    private readonly List<int> _timesSeen = [];
    private readonly SyllableReader _reader = new();
    private readonly NearDuplicates _duplicates = new();
    private long _syllables;
    private long _distinct;

    public CorpusSurvey()
        : this(new GeneratorOptions(), Articles)
    {
    }

    protected CorpusSurvey(GeneratorOptions options, int articles)
    {
        var syllables = new List<int>();
        foreach (var article in new ArticleGenerator(seed: 1, options).Take(articles))
        {
            _reader.Read(article, syllables);
            Count(syllables);
            _duplicates.Add(syllables);
            Seen.Add(article with { BodyHtml = "" });
        }
    }

    public GeneratedWorld World { get; } = GeneratedWorld.Shared;

    /// <summary>The articles without their bodies.</summary>
    public List<GeneratedArticle> Seen { get; } = new(Articles);

    public double MeanSyllables => (double)_syllables / Seen.Count;

    public double MeanDistinctSyllables => (double)_distinct / Seen.Count;

    public int ValidSyllables => _reader.Seen.Count(Lexicon.Shared.Syllables.Contains);

    /// <summary>How many of all syllables written are well-formed; the rest are acronyms and foreign names.</summary>
    public double ValidShare =>
        (double)_reader.Seen.Zip(_timesSeen).Where(seen => Lexicon.Shared.Syllables.Contains(seen.First))
            .Sum(seen => (long)seen.Second) / _syllables;

    public int DistinctPairs => _pairs.Count;

    public double SharePairsSeenOnce => (double)_pairs.Values.Count(count => count == 1) / _pairs.Count;

    public double ReachOfCommonestSyllable => (double)_articlesWith.Max() / Seen.Count;

    public double ShareOfNearDuplicates => (double)_duplicates.Found / Seen.Count;

    private void Count(List<int> syllables)
    {
        var previous = SyllableReader.Break;
        foreach (var syllable in syllables)
        {
            if (syllable != SyllableReader.Break)
            {
                CountOne(syllable);
                if (previous != SyllableReader.Break)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (previous << 15) | syllable, out _)++;
                }
            }

            previous = syllable;
        }
    }

    private void CountOne(int syllable)
    {
        _syllables++;
        while (_articlesWith.Count <= syllable)
        {
            _articlesWith.Add(0);
            _timesSeen.Add(0);
            _lastArticleWith.Add(-1);
        }

        _timesSeen[syllable]++;
        if (_lastArticleWith[syllable] != Seen.Count)
        {
            _lastArticleWith[syllable] = Seen.Count;
            _articlesWith[syllable]++;
            _distinct++;
        }
    }
}

/// <summary>The same for <c>--short</c>.</summary>
public sealed class ShortCorpusSurvey() : CorpusSurvey(new GeneratorOptions { IsShort = true }, Articles / 4);
