namespace NewsPortal.Data;

/// <summary>What rooms that know no sites must heed of one, as the session sees it. Answered by the room that keeps sites.</summary>
public interface ISiteFacts
{
    /// <summary>The zone in which the site's days and months begin; the usual one for a site that is not there.</summary>
    Task<TimeZoneInfo> ZoneAsync(string siteKey, CancellationToken ct);

    /// <summary>First segments of paths that lead elsewhere than to the site's own items and terms.</summary>
    Task<IReadOnlySet<string>> ReservedSegmentsAsync(string siteKey, CancellationToken ct);
}
