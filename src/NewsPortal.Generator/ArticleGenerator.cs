using NewsPortal.Generator.Language;
using NewsPortal.Generator.Writing;

namespace NewsPortal.Generator;

/// <summary>
/// Makes up Vietnamese portal articles for benchmarks and trial sites. The same seed and options give the
/// same articles in the same order on every machine, the newest last. One instance serves one thread.
/// </summary>
public sealed class ArticleGenerator
{
    private readonly int _seed;
    private readonly GeneratorOptions _options;
    private readonly PublishingClock _clock;
    private readonly FactPicker _facts;
    private readonly Draft _draft;
    private readonly BodyWriter _body;
    private long _index;

    public ArticleGenerator(int seed, GeneratorOptions options)
    {
        _seed = seed;
        _options = options;
        _clock = new PublishingClock(options);
        _facts = new FactPicker(World);
        _draft = new Draft(Lexicon.Shared, World);
        _body = new BodyWriter(_draft);
    }

    /// <summary>What the indexes of the articles point into. Every generator has the same world.</summary>
    public GeneratedWorld World { get; } = GeneratedWorld.Shared;

    /// <summary>Streams the next articles; nothing is kept once it is handed out.</summary>
    public IEnumerable<GeneratedArticle> Take(int count)
    {
        for (var taken = 0; taken < count; taken++)
        {
            yield return Next();
        }
    }

    public GeneratedArticle Next()
    {
        var random = _draft.Random;
        random.Reseed(_seed, _index);
        var published = _clock.At(_index, random);
        _index++;

        var facts = _facts.Pick(random, PublishingClock.DayInVietnam(published));
        _draft.Start(facts);
        return new GeneratedArticle(
            Headline.Write(_draft),
            Summary(),
            _options.IsShort ? _body.WriteShort() : _body.WriteFull(),
            _facts.PickSection(random, facts.Topic),
            _facts.PickTags(random, facts.Topic),
            _facts.PickCredits(random),
            _facts.PickSource(random),
            facts.Projects,
            facts.Places,
            facts.Organisations,
            published,
            facts.EventDate);
    }

    private string Summary()
    {
        _draft.WriteLine(_options.IsShort ? "summary.short" : "summary");
        return _draft.Text.ToString();
    }
}
