using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Names of agencies, and of whatever else is registered, with other capitals than theirs.</summary>
internal sealed class NameCapitals : ICheck
{
    private const int WidestGap = 3;

    private static readonly Dictionary<string, List<string[]>> Usual = Index(AgencyNames.All);

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules)
    {
        // Registered names come first: an office may have reasons of its own.
        Dictionary<string, List<string[]>>[] indexes = [Index(item.Around.Names), Usual];
        foreach (var text in item.Texts)
        {
            var words = text.Words;
            var found = new List<(TextRange Range, string Written, string Right, List<Replacement> Repair)>();
            for (var i = 0; i < words.Count; i++)
            {
                if (!char.IsUpper(text.Text[words[i].Start]) || NameAt(text.Text, words, i, indexes) is not { } name)
                {
                    continue;
                }

                var written = words.Skip(i).Take(name.Length).ToList();
                var repair = written.Select((range, at) => InCase(text.Text, range, name[at])).OfType<Replacement>().ToList();
                if (repair.Count > 0 && written.Exists(r => r.Of(text.Text).Any(char.IsLower)))
                {
                    var whole = new TextRange(written[0].Start, written[^1].End - written[0].Start);
                    var right = Replacement.Apply(text.Text, repair).Substring(whole.Start, whole.Length);
                    found.Add((whole, whole.Of(text.Text), right, repair));
                }

                i += name.Length - 1;
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

    private static string[]? NameAt(string text, IReadOnlyList<TextRange> words, int first, Dictionary<string, List<string[]>>[] indexes)
    {
        var key = Lower(words[first].Of(text));
        foreach (var index in indexes)
        {
            foreach (var name in index.GetValueOrDefault(key) ?? [])
            {
                if (Matches(text, words, first, name))
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static bool Matches(string text, IReadOnlyList<TextRange> words, int first, string[] name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (first + i >= words.Count || (i > 0 && !IsGap(text, words[first + i - 1].End, words[first + i].Start))
                || Lower(words[first + i].Of(text)) != Lower(name[i]))
            {
                return false;
            }
        }

        return true;
    }

    // “Lao động - Thương binh và Xã hội” is written with and without its dash.
    private static bool IsGap(string text, int start, int end) =>
        end > start && end - start <= WidestGap && text.AsSpan(start, end - start).IndexOfAnyExcept(" \u00A0-–,") < 0;

    private static Replacement? InCase(string text, TextRange word, string name)
    {
        var written = text[word.Start];
        return char.IsUpper(written) == char.IsUpper(name[0]) ? null
            : new Replacement(word with { Length = 1 }, (char.IsUpper(name[0]) ? char.ToUpperInvariant(written) : char.ToLowerInvariant(written)).ToString());
    }

    private static string Lower(string word) => Tones.Canonical(word.ToLowerInvariant());

    // The longest name first: “Sở Y tế” is the beginning of others.
    private static Dictionary<string, List<string[]>> Index(IReadOnlyList<string> names) => names
        .Select(name => Syllables.Split(name).Where(t => !t.IsNumber).Select(t => t.Range.Of(name)).ToArray())
        .Where(words => words.Length > 1 && char.IsUpper(words[0][0]))
        .GroupBy(words => Lower(words[0]))
        .ToDictionary(group => group.Key, group => group.OrderByDescending(words => words.Length).ToList());
}
