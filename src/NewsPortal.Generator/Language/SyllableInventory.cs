using NewsPortal.Generator.Randomness;

namespace NewsPortal.Generator.Language;

/// <summary>
/// The syllables the generator may use for names nobody has heard of: onset x rhyme x tone, the likeliest
/// <see cref="Size"/> of them. Words from the lexicon may use other syllables that follow the same rules.
/// </summary>
internal sealed class SyllableInventory
{
    public const int Size = 6_500;

    private const string FrontVowels = "ieêy";

    private readonly string[] _syllables;
    private readonly string[] _capitalised;
    private readonly HashSet<string> _valid;
    private readonly WeightedTable _table;

    public SyllableInventory()
    {
        var lists = ResourceLists.Read("Lexicon/syllables");
        var weighed = Compose(lists).ToDictionary();
        _valid = [.. weighed.Keys, .. lists["exceptions"]];
        var likeliest = weighed
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(Size)
            .ToList();
        _syllables = [.. likeliest.Select(pair => pair.Key)];
        _capitalised = [.. _syllables.Select(Capitalised)];
        _table = new WeightedTable([.. likeliest.Select(pair => pair.Value)]);
    }

    /// <summary>Whether a lower-case NFC token is a well-formed Vietnamese syllable.</summary>
    public bool Contains(string token) => _valid.Contains(token);

    public string DrawCapitalised(RandomSource random) => _capitalised[_table.Draw(random)];

    private static IEnumerable<KeyValuePair<string, long>> Compose(IReadOnlyDictionary<string, string[]> lists)
    {
        var seen = new HashSet<string>();
        foreach (var (onset, onsetWeight) in Weighed(lists["onsets"]))
        {
            foreach (var (rhyme, rhymeWeight) in Weighed(lists["rhymes"]))
            {
                if (Spell(onset == "-" ? "" : onset, rhyme) is not { } spelt)
                {
                    continue;
                }

                for (var tone = 0; tone < ToneMarks.Count; tone++)
                {
                    var syllable = ToneMarks.Apply(spelt.Onset, spelt.Rhyme, tone);
                    if (ToneMarks.Allows(rhyme, tone) && seen.Add(syllable))
                    {
                        yield return new(syllable, Flatten(onsetWeight * rhymeWeight * ToneMarks.Frequencies[tone]));
                    }
                }
            }
        }
    }

    /// <summary>Names use rare syllables more than running text does.</summary>
    private static long Flatten(long weight) => (long)(1_000 * Math.Sqrt(weight));

    /// <summary>Applies the spelling rules of quốc ngữ. Null when the onset and the rhyme never meet.</summary>
    private static (string Onset, string Rhyme)? Spell(string onset, string rhyme)
    {
        var front = FrontVowels.Contains(rhyme[0], StringComparison.Ordinal);
        var glide = rhyme is ['o', 'a' or 'ă' or 'e', ..] or ['u', 'ê' or 'â' or 'y' or 'ơ', ..];
        return (onset, front, glide) switch
        {
            ("qu", _, true) => null,
            ("qu", _, _) when rhyme[0] is 'o' or 'ô' or 'u' or 'ư' || rhyme is "ơi" => null,
            ("qu", _, _) when rhyme.StartsWith("iê", StringComparison.Ordinal) => ("qu", "y" + rhyme[1..]),
            ("qu", _, _) when rhyme[0] == 'i' => ("qu", "y" + rhyme[1..]),
            ("gi", _, true) => null,
            ("gi", _, _) when rhyme[0] == 'i' => ("g", rhyme),
            ("b" or "p" or "ph" or "v" or "m", _, true) => null,
            ("p", _, _) when rhyme[0] is not ('a' or 'i' or 'o') => null,
            ("c", _, true) => null,
            ("c", true, _) => ("k", rhyme),
            ("g" or "ng", true, _) => (onset + "h", rhyme),
            ("", true, _) when rhyme.StartsWith("iê", StringComparison.Ordinal) => ("", "y" + rhyme[1..]),
            _ => (onset, rhyme),
        };
    }

    private static IEnumerable<(string Text, long Weight)> Weighed(IEnumerable<string> entries) =>
        entries
            .Select(entry => entry.Split(' '))
            .Select(parts => (parts[0], long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)))
            .Where(entry => entry.Item2 > 0);

    private static string Capitalised(string syllable) => char.ToUpperInvariant(syllable[0]) + syllable[1..];
}
