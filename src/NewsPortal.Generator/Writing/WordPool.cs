using NewsPortal.Generator.Language;
using NewsPortal.Generator.Randomness;

namespace NewsPortal.Generator.Writing;

/// <summary>
/// Draws words for one article. A few words picked at its start come back again and again, as they do in
/// real articles; the rest come from the topic and from the whole language.
/// </summary>
internal sealed class WordPool(WordClass general, int focusSize, int focusPercent, int topicPercent)
{
    private readonly string[] _focus = new string[focusSize];
    private WordClass? _topical;
    private string _last = "";

    /// <summary>Starts a new article. Without a topical class the general one stands in.</summary>
    public void Focus(RandomSource random, WordClass? topical = null)
    {
        _topical = topical;
        _last = "";
        for (var index = 0; index < _focus.Length; index++)
        {
            _focus[index] = Fresh(random);
        }
    }

    /// <summary>Hardly ever the same word twice in a row.</summary>
    public string Draw(RandomSource random)
    {
        var word = Any(random);
        return _last = word == _last ? Any(random) : word;
    }

    private string Any(RandomSource random) =>
        random.Chance(focusPercent)
            ? _focus[Math.Min(random.Below(_focus.Length), random.Below(_focus.Length))]
            : Fresh(random);

    private string Fresh(RandomSource random) =>
        (_topical is not null && random.Chance(topicPercent) ? _topical : general).Draw(random);
}
