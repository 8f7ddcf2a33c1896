namespace NewsPortal.Data.Audit;

/// <summary>Which lines of the log are asked for; null asks for any.</summary>
/// <param name="ActionPrefix">What the action begins with: <c>sign-in.</c> for all sign-ins.</param>
/// <param name="From">UTC; the first moment.</param>
/// <param name="Before">UTC; the first moment after the last.</param>
public sealed record AuditFilter(
    string? SiteKey = null, string? ActionPrefix = null, string? ActorId = null, string? SubjectKind = null, string? SubjectId = null,
    DateTimeOffset? From = null, DateTimeOffset? Before = null)
{
    internal IQueryable<AuditEntry> Of(IQueryable<AuditEntry> log) => log
        .Where(e => (SiteKey == null || e.SiteKey == SiteKey) && (ActionPrefix == null || e.Action.StartsWith(ActionPrefix))
            && (ActorId == null || e.ActorId == ActorId) && (SubjectKind == null || e.SubjectKind == SubjectKind)
            && (SubjectId == null || e.SubjectId == SubjectId) && (From == null || e.At >= From) && (Before == null || e.At < Before));
}
