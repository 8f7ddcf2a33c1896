namespace NewsPortal.Publishing.Reporting;

/// <summary>What tells an item apart from others in a report.</summary>
internal sealed record ItemFace(string SiteKey, string ContentType, string? SectionId, string? OwnerId, string? Byline)
{
    /// <returns>Null when it has none, and for parts of the period, which are told by moments.</returns>
    public string? KeyOf(ReportGrouping grouping) => grouping switch
    {
        ReportGrouping.Section => SectionId,
        ReportGrouping.Author => OwnerId,
        ReportGrouping.Byline => Byline,
        ReportGrouping.Type => ContentType,
        ReportGrouping.Site => SiteKey,
        _ => null,
    };
}
