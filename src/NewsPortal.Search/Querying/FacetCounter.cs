namespace NewsPortal.Search;

/// <summary>Counts the values of some fields: by number within a segment, by value over all.</summary>
internal sealed class FacetCounter(IReadOnlyList<KeywordField> fields)
{
    private readonly List<(KeywordField Field, FacetColumn Column, int[] Counts)> _columns = [];

    /// <summary>What counts the documents of one segment.</summary>
    public Action<int> In(SegmentReader segment)
    {
        var columns = fields.Distinct()
            .Select(field => (Field: field, Column: segment.Facets[(int)field]))
            .Where(found => found.Column is not null)
            .Select(found => (found.Field, Column: found.Column!, Counts: new int[found.Column!.ValueCount]))
            .ToArray();
        _columns.AddRange(columns);
        return document =>
        {
            foreach (var (_, column, counts) in columns)
            {
                foreach (var ordinal in column.Of(document))
                {
                    counts[ordinal]++;
                }
            }
        };
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
}
