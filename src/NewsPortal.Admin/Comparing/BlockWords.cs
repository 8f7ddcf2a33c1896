using NewsPortal.Content.Bodies;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Comparing;

/// <summary>The words of a block and how often each stands in it, to tell how much of it another has.</summary>
internal sealed class BlockWords
{
    private readonly Dictionary<string, int> _counts;

    public BlockWords(string block)
    {
        var text = BodyBlocks.Text(block);
        _counts = Syllables.Split(text).GroupBy(token => token.Range.Of(text)).ToDictionary(words => words.Key, words => words.Count());
        Count = _counts.Values.Sum();
    }

    public int Count { get; }

    /// <returns>From 0 for nothing to 1 for all words in common (the coefficient of Dice). What has no words shares nothing.</returns>
    public double Shares(BlockWords other)
    {
        if (Count == 0 || other.Count == 0)
        {
            return 0;
        }

        var common = _counts.Sum(word => Math.Min(word.Value, other._counts.GetValueOrDefault(word.Key)));
        return 2.0 * common / (Count + other.Count);
    }
}
