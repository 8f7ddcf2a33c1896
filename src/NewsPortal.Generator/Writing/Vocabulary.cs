using NewsPortal.Generator.Language;
using NewsPortal.Generator.Randomness;

namespace NewsPortal.Generator.Writing;

/// <summary>
/// The words of the article at hand. The sizes and shares decide how often an article repeats itself;
/// they were set by measuring 210 to 260 distinct syllables in about 520.
/// </summary>
internal sealed class Vocabulary(Lexicon lexicon)
{
    public WordPool Things { get; } = new(lexicon.Things, focusSize: 8, focusPercent: 74, topicPercent: 75);

    public WordPool Heads { get; } = new(lexicon.Heads, focusSize: 6, focusPercent: 72, topicPercent: 0);

    public WordPool Verbs { get; } = new(lexicon.Verbs, focusSize: 8, focusPercent: 74, topicPercent: 35);

    public WordPool Adjectives { get; } = new(lexicon.Adjectives, focusSize: 4, focusPercent: 70, topicPercent: 0);

    public WordPool Helpers { get; } = new(lexicon.Helpers, focusSize: 3, focusPercent: 65, topicPercent: 0);

    public WordPool Actors { get; } = new(lexicon.Actors, focusSize: 4, focusPercent: 74, topicPercent: 50);

    public WordPool Offices { get; } = new(lexicon.Offices, focusSize: 3, focusPercent: 75, topicPercent: 0);

    public WordPool Events { get; } = new(lexicon.Events, focusSize: 2, focusPercent: 75, topicPercent: 0);

    public WordPool Units { get; } = new(lexicon.Units, focusSize: 3, focusPercent: 72, topicPercent: 50);

    public WordPool Namings { get; } = new(lexicon.Namings, focusSize: 3, focusPercent: 72, topicPercent: 0);

    public LocalNames Names { get; } = new(lexicon);

    public Terms Terms { get; } = new(lexicon);

    public void Focus(RandomSource random, Topic topic)
    {
        Things.Focus(random, topic.Things);
        Heads.Focus(random);
        Verbs.Focus(random, topic.Verbs);
        Adjectives.Focus(random);
        Helpers.Focus(random);
        Actors.Focus(random, topic.Actors);
        Offices.Focus(random);
        Events.Focus(random);
        Units.Focus(random, topic.Units);
        Namings.Focus(random);
        Names.Focus(random);
        Terms.Focus(random);
    }
}
