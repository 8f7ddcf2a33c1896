using NewsPortal.Generator.Randomness;

namespace NewsPortal.Generator.Language;

/// <summary>Words that fit the same place in a sentence, the commonest first.</summary>
internal sealed class WordClass(IReadOnlyList<string> words, int flatness)
{
    private readonly WeightedTable _table = WeightedTable.Zipf(words.Count, flatness);

    public IReadOnlyList<string> Words => words;

    public string Draw(RandomSource random) => words[_table.Draw(random)];
}
