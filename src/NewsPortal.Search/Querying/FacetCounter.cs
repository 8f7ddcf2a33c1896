using System.Runtime.InteropServices;

namespace NewsPortal.Search;

/// <summary>Counts the values of some fields: by number within a segment, by value over all.</summary>
internal sealed class FacetCounter(IReadOnlyList<KeywordField> fields)
{
    private readonly List<CountedColumn> _columns = [];

    /// <summary>Counts the documents of one segment whose bits are set.</summary>
    public void Add(SegmentReader segment, ReadOnlySpan<ulong> bits, int count)
    {
        foreach (var field in fields.Distinct())
        {
            if (segment.Facets[(int)field] is { } column)
            {
                _columns.Add(new CountedColumn(field, column, column.Count(bits, count)));
            }
        }
    }

    public IReadOnlyDictionary<KeywordField, IReadOnlyList<FacetCount>> Results() =>
        fields.Distinct().ToDictionary(field => field, ResultsOf);

    private IReadOnlyList<FacetCount> ResultsOf(KeywordField field)
    {
        var sums = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (_, column, counts) in _columns.Where(counted => counted.Field == field))
        {
            for (var ordinal = 0; ordinal < counts.Length; ordinal++)
            {
                if (counts[ordinal] > 0)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(sums, column.Value(ordinal), out _) += counts[ordinal];
                }
            }
        }

        FacetCount[] found = [.. sums.Select(sum => new FacetCount(sum.Key, sum.Value))];
        Array.Sort(found, (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Value, b.Value));
        return found;
    }

    /// <summary>How often each value of one segment was met.</summary>
    private sealed record CountedColumn(KeywordField Field, FacetColumn Column, int[] Counts);
}
