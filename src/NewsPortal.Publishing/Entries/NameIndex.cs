using NewsPortal.Publishing.Checks;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Entries;

/// <summary>Names by their first words, so that a text is read once for all of them.</summary>
/// <typeparam name="T">What a name stands for.</typeparam>
public sealed class NameIndex<T>
{
    private const int WidestGap = 3;

    // By their first two words: thousands begin with “Xã” or “Quyết định”. The second is empty for names of one.
    private readonly Dictionary<(string, string), List<IndexedName<T>>> _byStart;
    private readonly HashSet<string> _names;

    /// <param name="names">NFC; those without a word are left out.</param>
    public NameIndex(IEnumerable<(string Name, T Value)> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var indexed = names.Select(n => IndexedName<T>.Of(n.Name, n.Value)).OfType<IndexedName<T>>().ToList();
        _byStart = indexed.GroupBy(n => (n.Keys[0], n.Keys.Count == 1 ? "" : n.Keys[1])).ToDictionary(g => g.Key, g => g.OrderByDescending(n => n.Words.Count).ToList());
        _names = [.. indexed.Select(n => n.Name)];
    }

    /// <summary>Whether a name is among them, letter by letter.</summary>
    public bool Has(string name) => _names.Contains(name);

    /// <summary>The names that begin at a word, however their capitals and tone marks are written.</summary>
    /// <param name="first">Which of <see cref="CheckedText.Tokens"/>.</param>
    /// <returns>The longest first.</returns>
    public IEnumerable<IndexedName<T>> At(CheckedText text, int first)
    {
        ArgumentNullException.ThrowIfNull(text);
        var keys = text.Keys;
        var longer = first + 1 < keys.Count ? _byStart.GetValueOrDefault((keys[first], keys[first + 1])) : null;
        var alone = _byStart.GetValueOrDefault((keys[first], ""));
        return longer is null ? alone ?? [] : longer.Where(name => Matches(text, first, name)).Concat(alone ?? []);
    }

    private static bool Matches(CheckedText text, int first, IndexedName<T> name)
    {
        var words = text.Tokens;
        for (var i = 0; i < name.Words.Count; i++)
        {
            if (first + i >= words.Count || (i > 0 && !Joins(text.Text, words[first + i - 1].End, words[first + i].Start, name.Gaps[i - 1]))
                || (i > 1 && text.Keys[first + i] != name.Keys[i]))
            {
                return false;
            }
        }

        return true;
    }

    // “Lao động - Thương binh và Xã hội” is written with and without its dash; other marks stand as in the name.
    private static bool Joins(string text, int start, int end, string gap) =>
        end - start <= WidestGap && text.AsSpan(start, end - start) is var between
        && ((end > start && between.IndexOfAnyExcept(" \u00A0-–,") < 0) || between.SequenceEqual(gap));
}

/// <summary>A name in its words.</summary>
/// <param name="Words">Words and numbers; at least one.</param>
/// <param name="Gaps">What stands between them, one less.</param>
public sealed record IndexedName<T>(string Name, T Value, IReadOnlyList<string> Words, IReadOnlyList<string> Gaps)
{
    /// <summary>The words as they are compared.</summary>
    internal IReadOnlyList<string> Keys { get; init; } = [];

    internal static IndexedName<T>? Of(string name, T value)
    {
        var ranges = Syllables.Split(name).Select(t => t.Range).ToList();
        var words = ranges.ConvertAll(r => r.Of(name));
        return words.Count == 0 ? null : new IndexedName<T>(name, value, words, [.. ranges.Zip(ranges.Skip(1), (a, b) => name[a.End..b.Start])])
        {
            Keys = words.ConvertAll(CheckedText.KeyOf),
        };
    }
}
