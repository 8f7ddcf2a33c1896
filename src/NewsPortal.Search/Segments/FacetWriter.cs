using System.Runtime.InteropServices;
using System.Text;

namespace NewsPortal.Search;

/// <summary>Gathers the values of one field while documents come in order.</summary>
internal sealed class FacetWriter
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _offsets = [0];
    private readonly List<int> _found = [];

    public void Add(string value)
    {
        if (!_numbers.TryGetValue(value, out var number))
        {
            _numbers.Add(value, number = _numbers.Count);
        }

        if (!CollectionsMarshal.AsSpan(_found)[_offsets[^1]..].Contains(number))
        {
            _found.Add(number);
        }
    }

    public void EndDocument() => _offsets.Add(_found.Count);

    public void WriteTo(SegmentWriter writer, KeywordField field)
    {
        if (_found.Count == 0)
        {
            return;
        }

        var values = _numbers.Keys.Order(StringComparer.Ordinal).ToArray();
        var ranks = new int[values.Length];
        for (var rank = 0; rank < values.Length; rank++)
        {
            ranks[_numbers[values[rank]]] = rank;
        }

        var section = new ByteBuffer();
        AddAll(section, [values.Length, _found.Count]);
        AddAll(section, CollectionsMarshal.AsSpan(_offsets));
        AddAll(section, [.. _found.Select(number => ranks[number])]);
        var at = 0;
        AddAll(section, [0, .. values.Select(value => at += Encoding.UTF8.GetByteCount(value))]);
        section.Add(Encoding.UTF8.GetBytes(string.Concat(values)));
        writer.WriteSection(Section.Facets + (int)field, section.Written);
    }

    private static void AddAll(ByteBuffer target, ReadOnlySpan<int> numbers) =>
        target.Add(MemoryMarshal.AsBytes(numbers));
}
