namespace NewsPortal.Data.Audit;

/// <summary>What the session's next commit writes to the audit log.</summary>
public sealed class PendingAudit
{
    private readonly List<AuditEvent> _events = [];

    public IReadOnlyList<AuditEvent> Events => _events;

    public void Add(AuditEvent happened) => _events.Add(happened);
}
