using System.Runtime.InteropServices;
using System.Text;

namespace NewsPortal.Search;

/// <summary>Words of an index that are written nearly as another: letters left out, added, changed or swapped.</summary>
internal sealed class NearWords
{
    /// <summary>Steps through dictionaries for one word; a dictionary of 100,000 articles takes about a tenth of them.</summary>
    private const int MostSteps = 20_000;

    // Words under a beginning that leads nowhere are few: to step over them is cheaper than to seek.
    private const int StepsBeforeSeek = 24;

    private readonly byte[] _word;
    private readonly int _most;
    private readonly bool _keepsFirst;
    private readonly byte[][] _rows;
    private readonly byte[] _letters;
    private readonly Dictionary<string, (int Documents, int Distance)> _found = new(StringComparer.Ordinal);
    private int _steps;

    /// <param name="most">The largest distance (Damerau and Levenshtein, of neighbours swapped once).</param>
    private NearWords(string word, int most, bool keepsFirst)
    {
        (_word, _most, _keepsFirst) = (Encoding.UTF8.GetBytes(word), most, keepsFirst);
        _letters = new byte[_word.Length + most + 1];
        _rows = [.. Enumerable.Range(0, _letters.Length + 1).Select(_ => new byte[_word.Length + 1])];
        for (var i = 0; i <= _word.Length; i++)
        {
            _rows[0][i] = (byte)i;
        }
    }

    /// <summary>
    /// The words at distance 1, of words of five letters or more also those at distance 2 with the same first letter, which
    /// nearly nobody mistypes. Bounded in its work, so of a very large index perhaps not all.
    /// </summary>
    /// <param name="folded">Of letters a to z only.</param>
    public static IReadOnlyDictionary<string, (int Documents, int Distance)> Find(IReadOnlyList<SegmentView> views, string folded)
    {
        var near = new NearWords(folded, 1, keepsFirst: false);
        near.Walk(views);
        if (folded.Length < 5)
        {
            return near._found;
        }

        var far = new NearWords(folded, 2, keepsFirst: true);
        far.Walk(views);
        foreach (var (word, found) in far._found)
        {
            near._found.TryAdd(word, found);
        }

        return near._found;
    }

    private void Walk(IReadOnlyList<SegmentView> views)
    {
        foreach (var view in views.OrderByDescending(view => view.Segment.Count))
        {
            Walk(view.Segment.Dictionary);
        }
    }

    private void Walk(TermDictionary dictionary)
    {
        byte[] from = _keepsFirst ? [(byte)TermFamily.Folded, _word[0]] : [(byte)TermFamily.Folded];
        var (terms, sinceSeek, known) = (dictionary.From(from), 0, 0);
        while (_steps++ < MostSteps && terms.MoveNext() && terms.Key.StartsWith(_keepsFirst ? from : from.AsSpan(0, 1)))
        {
            var letters = terms.Key[1..];
            var dead = Compare(letters, ref known);
            if (dead == 0)
            {
                Note(letters, terms.Entry.Documents);
                sinceSeek = 0;
            }
            else if (++sinceSeek >= StepsBeforeSeek)
            {
                terms = dictionary.From(Behind(letters[..dead]));
                sinceSeek = 0;
            }
        }
    }

    /// <summary>Works out the rows of a word's letters, those it shares with the word before it excepted.</summary>
    /// <returns>How many letters it takes to be too far away; 0 when all of them are not.</returns>
    private int Compare(ReadOnlySpan<byte> letters, ref int known)
    {
        var shared = letters.CommonPrefixLength(_letters.AsSpan(0, known));
        for (var depth = shared; depth < letters.Length; depth++)
        {
            if (depth == _letters.Length)
            {
                known = depth;
                return depth + 1;
            }

            _letters[depth] = letters[depth];
            if (Row(depth + 1) > _most)
            {
                known = depth;
                return depth + 1;
            }
        }

        known = letters.Length;
        return 0;
    }

    /// <returns>The least distance that any word with these first letters has.</returns>
    private int Row(int depth)
    {
        var (above, row) = (_rows[depth - 1], _rows[depth]);
        var letter = _letters[depth - 1];
        row[0] = (byte)depth;
        var least = depth;
        for (var i = 1; i <= _word.Length; i++)
        {
            var cost = Math.Min(Math.Min(row[i - 1], above[i]) + 1, above[i - 1] + (_word[i - 1] == letter ? 0 : 1));
            if (depth > 1 && i > 1 && _word[i - 2] == letter && _word[i - 1] == _letters[depth - 2])
            {
                cost = Math.Min(cost, _rows[depth - 2][i - 2] + 1);
            }

            row[i] = (byte)cost;
            least = Math.Min(least, cost);
        }

        return least;
    }

    private void Note(ReadOnlySpan<byte> letters, int documents)
    {
        var distance = _rows[letters.Length][_word.Length];
        if (distance >= 1 && distance <= _most && !letters.ContainsAnyExceptInRange((byte)'a', (byte)'z'))
        {
            ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(_found, Encoding.ASCII.GetString(letters), out _);
            found = (found.Documents + documents, distance);
        }
    }

    /// <summary>The first key behind all that begin with these letters.</summary>
    private static byte[] Behind(ReadOnlySpan<byte> letters)
    {
        // No byte of UTF-8 is 255.
        byte[] key = [(byte)TermFamily.Folded, .. letters];
        key[^1]++;
        return key;
    }
}
