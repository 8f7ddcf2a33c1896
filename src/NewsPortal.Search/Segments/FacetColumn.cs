using System.Text;

namespace NewsPortal.Search;

/// <summary>The values of one field, document by document, as numbers into a sorted list.</summary>
internal sealed unsafe class FacetColumn
{
    private readonly int _documents;
    private readonly int* _offsets;
    private readonly int* _ordinals;
    private readonly int* _valueOffsets;
    private readonly byte* _values;

    // Of immutable bytes: whoever comes first works them out, and twice does no harm.
    private readonly string?[] _texts;
    private int[]? _totals;

    public FacetColumn(byte* start, int documents)
    {
        var header = (int*)start;
        _documents = documents;
        ValueCount = header[0];
        _offsets = header + 2;
        _ordinals = _offsets + documents + 1;
        _valueOffsets = _ordinals + header[1];
        _values = (byte*)(_valueOffsets + ValueCount + 1);
        _texts = new string?[ValueCount];
    }

    public int ValueCount { get; }

    public ReadOnlySpan<int> Of(int document) =>
        new(_ordinals + _offsets[document], _offsets[document + 1] - _offsets[document]);

    /// <summary>
    /// How often each value occurs in the documents of the segment whose bits are set. Where they are more than half of
    /// all, the others are looked at.
    /// </summary>
    public int[] Count(ReadOnlySpan<ulong> bits, int count)
    {
        var counts = new int[ValueCount];
        if (count <= _documents / 2)
        {
            Add(bits, 1, counts);
            return counts;
        }

        (_totals ??= Totals()).CopyTo(counts, 0);
        var others = bits.ToArray();
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = ~others[i];
        }

        if (_documents % 64 != 0)
        {
            others[^1] &= (1UL << (_documents % 64)) - 1;
        }

        Add(others, -1, counts);
        return counts;
    }

    public string Value(int ordinal) => _texts[ordinal] ??= Encoding.UTF8.GetString(
        _values + _valueOffsets[ordinal], _valueOffsets[ordinal + 1] - _valueOffsets[ordinal]);

    private void Add(ReadOnlySpan<ulong> bits, int step, int[] counts)
    {
        foreach (var document in new BitDocuments(0, bits))
        {
            var end = _offsets[document + 1];
            for (var at = _offsets[document]; at < end; at++)
            {
                counts[_ordinals[at]] += step;
            }
        }
    }

    private int[] Totals()
    {
        var totals = new int[ValueCount];
        for (var at = 0; at < _offsets[_documents]; at++)
        {
            totals[_ordinals[at]]++;
        }

        return totals;
    }
}
