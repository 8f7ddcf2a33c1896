using System.Globalization;
using NewsPortal.Content.Bodies;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Sentences that nobody reads to their end. One finding a text: the longest shows what is meant.</summary>
internal sealed class LongSentences : ICheck
{
    private const int MostWords = 70;

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules) => item.Texts.Select(Find).OfType<Finding>();

    private static Finding? Find(CheckedText text)
    {
        var longs = text.Blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem).SelectMany(b => Sentences(text, b))
            .Select(range => (Range: range, Words: text.Words.Count(w => w.Start >= range.Start && w.Start < range.End)))
            .Where(s => s.Words > MostWords).ToList();
        return longs.Count == 0 ? null : new Finding(
            "sentence-long", text.Field, longs.MaxBy(s => s.Words).Range, "{0} sentences have more than 70 words; the longest has {1}.",
            longs.Count.ToString(CultureInfo.InvariantCulture), longs.Max(s => s.Words).ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<TextRange> Sentences(CheckedText text, BodyBlock block)
    {
        for (var at = block.Range.Start; at < block.Range.End;)
        {
            var sentence = text.SentenceAt(at);
            yield return sentence;
            at = Math.Max(sentence.End, at) + 1;
        }
    }
}
