using System.Globalization;

namespace NewsPortal.Publishing.Reporting;

/// <summary>Adds up what a report has found.</summary>
internal sealed class ReportTally
{
    private readonly ReportAsk _ask;
    private readonly Dictionary<string, ReportSite> _sites;
    private readonly IReadOnlyList<ReportPeriod> _parts;
    private readonly Dictionary<string, ReportRow> _rows = [];

    public ReportTally(ReportAsk ask)
    {
        _ask = ask;
        _sites = ask.Sites.ToDictionary(s => s.Key);
        _parts = ask.Grouping == ReportGrouping.Period ? ask.Period.Parts() : [];
        foreach (var part in _parts)
        {
            _rows[KeyOf(part)] = Empty(KeyOf(part));
        }
    }

    public static string KeyOf(ReportPeriod part) => part.First.ToString("O", CultureInfo.InvariantCulture);

    /// <returns>Null for an item that the report leaves out.</returns>
    public ReportSite? SiteOf(ItemFace face) => _sites.GetValueOrDefault(face.SiteKey) is { } site && site.Types.Contains(face.ContentType) ? site : null;

    /// <summary>Adds to the line of a key.</summary>
    /// <param name="more">Its own key does not matter.</param>
    public void Add(string? key, ReportRow more)
    {
        key ??= "";
        _rows[key] = _rows.GetValueOrDefault(key, Empty(key)).Plus(more);
    }

    /// <summary>Adds something that happened to an item, unless the report leaves the item out.</summary>
    /// <param name="at">Within the period.</param>
    public void Add(ItemFace face, DateTimeOffset at, ReportRow more)
    {
        if (SiteOf(face) is not null)
        {
            Add(_ask.Grouping == ReportGrouping.Period ? KeyOf(PartOf(at)) : face.KeyOf(_ask.Grouping), more);
        }
    }

    public ReportTable Table(IReadOnlyList<StepRow> steps)
    {
        IReadOnlyList<ReportRow> rows = _ask.Grouping == ReportGrouping.Period
            ? [.. _parts.Select(p => _rows[KeyOf(p)])] : [.. _rows.Values.Where(r => !r.IsEmpty)];
        return new ReportTable(rows.Aggregate(Empty(""), (sum, row) => sum.Plus(row)), rows, steps);
    }

    private ReportPeriod PartOf(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, _ask.Zone).DateTime);
        return _parts.First(p => day <= p.Last);
    }

    private static ReportRow Empty(string key) => new(key, 0, 0, 0, 0, 0);
}
