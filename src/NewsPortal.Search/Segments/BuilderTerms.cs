using System.Runtime.InteropServices;

namespace NewsPortal.Search;

/// <summary>Numbers the terms of a segment in the making. Pairs are two numbers, so that no text is put together for them.</summary>
internal sealed class BuilderTerms
{
    private readonly Dictionary<WordForms, (int Exact, int Folded)> _words = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _folded = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _exactPairs = new(PairComparer.Instance);
    private readonly Dictionary<long, int> _foldedPairs = new(PairComparer.Instance);
    private readonly Dictionary<string, int> _keywords = new(StringComparer.Ordinal);
    private readonly List<int> _lastPosting = [];
    private readonly List<int> _foldedOf = [];

    public int Count => _lastPosting.Count;

    public (int Exact, int Folded) Of(WordForms forms)
    {
        ref var ids = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, forms, out var isKnown);
        if (!isKnown)
        {
            ids = (Number(_exact, forms.Exact), Number(_folded, forms.Folded));
        }

        return ids;
    }

    /// <summary>Two words side by side, in both forms.</summary>
    public (int Exact, int Folded) Pair((int Exact, int Folded) first, (int Exact, int Folded) second)
    {
        var exact = Number(_exactPairs, PairOf(first.Exact, second.Exact));
        // The words say how they fold, so a pair that was met needs no second look-up.
        ref var folded = ref CollectionsMarshal.AsSpan(_foldedOf)[exact];
        if (folded < 0)
        {
            var number = Number(_foldedPairs, PairOf(first.Folded, second.Folded));
            folded = ref CollectionsMarshal.AsSpan(_foldedOf)[exact];
            folded = number;
        }

        return (exact, folded);
    }

    /// <summary>The key, byte for byte as characters: Latin-1 keeps the order of bytes.</summary>
    public int Keyword(byte[] key) => Number(_keywords, System.Text.Encoding.Latin1.GetString(key));

    /// <summary>Where the last posting of a term stands; -1 before the first.</summary>
    public ref int LastPosting(int term) => ref CollectionsMarshal.AsSpan(_lastPosting)[term];

    /// <summary>Every term with its key, in the order of the keys.</summary>
    public IEnumerable<(int Term, byte[] Key)> Sorted()
    {
        var exact = Words(_exact, TermFamily.Exact);
        var folded = Words(_folded, TermFamily.Folded);
        return exact.Concat(folded)
            .Concat(Pairs(_exactPairs, exact, TermFamily.ExactPair))
            .Concat(Pairs(_foldedPairs, folded, TermFamily.FoldedPair))
            .Concat(_keywords.OrderBy(term => term.Key, StringComparer.Ordinal)
                .Select(term => (term.Value, System.Text.Encoding.Latin1.GetBytes(term.Key))));
    }

    private static long PairOf(int first, int second) => ((long)first << 32) | (uint)second;

    private static List<(int Term, byte[] Key)> Words(Dictionary<string, int> words, TermFamily family)
    {
        var sorted = words.Select(word => (Term: word.Value, Key: TermKey.Word(family, word.Key))).ToList();
        sorted.Sort((a, b) => a.Key.AsSpan().SequenceCompareTo(b.Key));
        return sorted;
    }

    // A pair is ordered by the ranks of its words, because the blank between them is below every character of a word.
    private IEnumerable<(int Term, byte[] Key)> Pairs(
        Dictionary<long, int> pairs, List<(int Term, byte[] Key)> words, TermFamily family)
    {
        var ranks = new int[Count];
        for (var rank = 0; rank < words.Count; rank++)
        {
            ranks[words[rank].Term] = rank;
        }

        var order = new long[pairs.Count];
        var terms = new int[pairs.Count];
        var at = 0;
        foreach (var (pair, term) in pairs)
        {
            (order[at], terms[at]) = (PairOf(ranks[(int)(pair >> 32)], ranks[(int)pair]), term);
            at++;
        }

        Array.Sort(order, terms);
        for (var i = 0; i < order.Length; i++)
        {
            var (first, second) = (words[(int)(order[i] >> 32)].Key, words[(int)order[i]].Key);
            yield return (terms[i], [(byte)family, .. first.AsSpan(1), (byte)TermKey.BetweenWords, .. second.AsSpan(1)]);
        }
    }

    private int Number<T>(Dictionary<T, int> numbers, T key)
        where T : notnull
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var isKnown);
        if (!isKnown)
        {
            number = Count;
            _lastPosting.Add(-1);
            _foldedOf.Add(-1);
        }

        return number;
    }

    /// <summary>
    /// The usual hash of a long is one half against the other, which is the same for thousands of pairs of small numbers:
    /// a segment of 4,096 articles took twice as long (1.85 ms an article instead of 0.98).
    /// </summary>
    private sealed class PairComparer : IEqualityComparer<long>
    {
        public static readonly PairComparer Instance = new();

        public bool Equals(long x, long y) => x == y;

        public int GetHashCode(long obj) => (int)(((ulong)obj * 0x9E37_79B9_7F4A_7C15) >> 32);
    }
}
