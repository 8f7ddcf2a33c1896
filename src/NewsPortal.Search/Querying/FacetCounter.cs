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
                    var value = column.Value(ordinal);
                    sums[value] = sums.GetValueOrDefault(value) + counts[ordinal];
                }
            }
        }

        return [.. sums.Select(sum => new FacetCount(sum.Key, sum.Value))
            .OrderByDescending(sum => sum.Count)
            .ThenBy(sum => sum.Value, StringComparer.Ordinal)];
    }

    /// <summary>How often each value of one segment was met.</summary>
    private sealed record CountedColumn(KeywordField Field, FacetColumn Column, int[] Counts);
}
