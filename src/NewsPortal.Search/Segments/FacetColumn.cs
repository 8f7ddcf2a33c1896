using System.Text;

namespace NewsPortal.Search;

/// <summary>The values of one field, document by document, as numbers into a sorted list.</summary>
internal sealed unsafe class FacetColumn
{
    private readonly int* _offsets;
    private readonly int* _ordinals;
    private readonly int* _valueOffsets;
    private readonly byte* _values;

    public FacetColumn(byte* start, int documents)
    {
        var header = (int*)start;
        ValueCount = header[0];
        _offsets = header + 2;
        _ordinals = _offsets + documents + 1;
        _valueOffsets = _ordinals + header[1];
        _values = (byte*)(_valueOffsets + ValueCount + 1);
    }

    public int ValueCount { get; }

    public ReadOnlySpan<int> Of(int document) =>
        new(_ordinals + _offsets[document], _offsets[document + 1] - _offsets[document]);

    /// <summary>Adds the values of all documents whose bits are set.</summary>
    public void Count(int start, ReadOnlySpan<ulong> bits, int[] counts)
    {
        foreach (var document in new BitDocuments(start, bits))
        {
            var end = _offsets[document + 1];
            for (var at = _offsets[document]; at < end; at++)
            {
                counts[_ordinals[at]]++;
            }
        }
    }

    public string Value(int ordinal) => Encoding.UTF8.GetString(
        _values + _valueOffsets[ordinal], _valueOffsets[ordinal + 1] - _valueOffsets[ordinal]);
}
