using NewsPortal.Publishing.Entries;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Names of agencies, and of whatever else is registered, with other capitals than theirs.</summary>
internal sealed class NameCapitals : ICheck
{
    private static readonly NameIndex<string> Usual = new(AgencyNames.All.Select(n => (n, n)));

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules)
    {
        // Registered names come first: an office may have reasons of its own.
        NameIndex<string>[] indexes = [item.Around.Names, Usual];
        foreach (var text in item.Texts)
        {
            var words = text.Tokens;
            var found = new List<(TextRange Range, string Written, string Right, List<Replacement> Repair)>();
            for (var i = 0; i < words.Count; i++)
            {
                if (!char.IsUpper(text.Text[words[i].Start]) || indexes.SelectMany(index => index.At(text, i)).Select(n => n.Words).FirstOrDefault(IsName) is not { } name)
                {
                    continue;
                }

                var written = words.Skip(i).Take(name.Count).ToList();
                var repair = written.Select((range, at) => InCase(text.Text, range, name[at])).OfType<Replacement>().ToList();
                if (repair.Count > 0 && !item.Around.Names.Has(words[i].Of(text.Text) + text.Text[words[i].End..written[^1].End]) && written.Exists(r => r.Of(text.Text).Any(char.IsLower)))
                {
                    var whole = new TextRange(written[0].Start, written[^1].End - written[0].Start);
                    var right = Replacement.Apply(text.Text, repair).Substring(whole.Start, whole.Length);
                    found.Add((whole, whole.Of(text.Text), right, repair));
                }

                i += name.Count - 1;
            }

            foreach (var same in found.GroupBy(f => f.Written))
            {
                var (range, written, right, _) = same.First();
                yield return new Finding("agency-capitals", text.Field, range, "“{0}” is written “{1}”.", written, right)
                {
                    Repair = [.. same.SelectMany(f => f.Repair)],
                };
            }
        }
    }

    private static bool IsName(IReadOnlyList<string> words) => words.Count > 1 && char.IsUpper(words[0][0]);

    private static Replacement? InCase(string text, TextRange word, string name)
    {
        var written = text[word.Start];
        return char.IsUpper(written) == char.IsUpper(name[0]) ? null
            : new Replacement(word with { Length = 1 }, (char.IsUpper(name[0]) ? char.ToUpperInvariant(written) : char.ToLowerInvariant(written)).ToString());
    }
}
