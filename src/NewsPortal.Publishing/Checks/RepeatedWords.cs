using System.Collections.Frozen;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Small words written twice: của của. Others are doubled on purpose: luôn luôn, ngày ngày.</summary>
internal sealed class RepeatedWords : ICheck
{
    private static readonly FrozenSet<string> Small = (
        "của và các những được là cho với tại về để theo này đã sẽ đang khi bởi ở trên dưới vào đến nhằm cùng bằng như thì mà nhưng hoặc "
        + "phải cũng rất không nhiều đối nên việc trong").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spans = Small.GetAlternateLookup<ReadOnlySpan<char>>();

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules)
    {
        foreach (var text in item.Texts)
        {
            for (var i = 1; i < text.Words.Count; i++)
            {
                var (first, second) = (text.Words[i - 1], text.Words[i]);
                if (first.Length == second.Length && second.Start - first.End is 1 or 2 && IsTwice(text.Text, first, second))
                {
                    var both = new TextRange(first.Start, second.End - first.Start);
                    var word = first.Of(text.Text);
                    yield return new Finding("repeated-word", text.Field, both, "“{0}” is written twice.", word) { Repair = [new Replacement(both, word)] };
                }
            }
        }
    }

    private static bool IsTwice(string text, TextRange first, TextRange second)
    {
        var word = text.AsSpan(first.Start, first.Length);
        return word.Equals(text.AsSpan(second.Start, second.Length), StringComparison.OrdinalIgnoreCase)
            && text.AsSpan(first.End, second.Start - first.End).Trim(" \u00A0").IsEmpty
            && Spans.Contains(word);
    }
}
