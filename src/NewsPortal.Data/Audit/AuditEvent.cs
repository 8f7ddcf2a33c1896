namespace NewsPortal.Data.Audit;

/// <summary>Something that happened, for the audit log; who did it and when is added when it is written.</summary>
/// <param name="Action">What happened, in lower-case English with a noun first: <c>item.published</c>, <c>sign-in.failed</c>.</param>
/// <param name="SubjectKind">What it happened to: <c>item</c>, <c>person</c>, <c>role</c>, <c>settings</c>.</param>
/// <param name="SiteKey">Null when it concerns no site or all.</param>
/// <param name="Before">JSON of what was; null when there was nothing, or nothing of it changed.</param>
/// <param name="After">JSON of what is; null when nothing is left.</param>
/// <param name="Reason">In the words of the person who acts; null when none was asked for.</param>
public sealed record AuditEvent(
    string Action, string SubjectKind, string SubjectId, string? SiteKey = null, string? Before = null, string? After = null,
    string? Reason = null);
