using System.Text.RegularExpressions;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>quý 3 and quý III in one item.</summary>
internal sealed partial class QuarterForms : ICheck
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules)
    {
        var quarters = item.Texts.SelectMany(t => Quarter().Matches(t.Text).Select(m => (Text: t, Number: m.Groups["n"]))).ToList();
        if (quarters.All(q => char.IsAsciiDigit(q.Number.Value[0])) || quarters.All(q => !char.IsAsciiDigit(q.Number.Value[0])))
        {
            yield break;
        }

        foreach (var odd in quarters.Where(q => char.IsAsciiDigit(q.Number.Value[0])).GroupBy(q => q.Text))
        {
            var first = odd.First().Number;
            yield return new Finding(
                "quarter-forms", odd.Key.Field, new TextRange(first.Index, first.Length), "Quarters are written in two ways: “quý {0}” and “quý {1}”.",
                first.Value, Roman[first.Value[0] - '1'])
            {
                Repair = [.. odd.Select(q => new Replacement(new TextRange(q.Number.Index, 1), Roman[q.Number.Value[0] - '1']))],
            };
        }
    }

    [GeneratedRegex(@"(?<!\w)[Qq]uý[ \u00A0](?<n>[1-4]|I{1,3}|IV)(?!\w)")]
    private static partial Regex Quarter();
}
