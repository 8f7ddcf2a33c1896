namespace NewsPortal.Search;

/// <summary>Counts the values of some fields: by number within a segment, by value over all.</summary>
internal sealed class FacetCounter(IReadOnlyList<KeywordField> fields)
{
    private readonly List<CountedColumn> _columns = [];

    /// <summary>The columns of one segment, to be counted by the caller.</summary>
    public IReadOnlyList<CountedColumn> In(SegmentReader segment)
    {
        var columns = fields.Distinct()
            .Where(field => segment.Facets[(int)field] is not null)
            .Select(field => new CountedColumn(field, segment.Facets[(int)field]!))
            .ToList();
        _columns.AddRange(columns);
        return columns;
    }

    public IReadOnlyDictionary<KeywordField, IReadOnlyList<FacetCount>> Results() =>
        fields.Distinct().ToDictionary(field => field, ResultsOf);

    private IReadOnlyList<FacetCount> ResultsOf(KeywordField field)
    {
        var sums = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (column, counts) in _columns.Where(counted => counted.Field == field).Select(counted => (counted.Column, counted.Counts)))
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
    public sealed record CountedColumn(KeywordField Field, FacetColumn Column)
    {
        public int[] Counts { get; } = new int[Column.ValueCount];
    }
}
