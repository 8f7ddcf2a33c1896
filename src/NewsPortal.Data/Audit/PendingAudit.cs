namespace NewsPortal.Data.Audit;

/// <summary>What the session's next commit writes to the audit log. A transaction that is not committed tells nothing.</summary>
public sealed class PendingAudit
{
    private readonly Func<Guid?> _currentTransaction;
    private readonly List<AuditEvent> _events = [];
    private readonly List<AuditEvent> _written = [];
    private readonly OrderedDictionary<string, PublishedVersion> _published = [];
    private Guid? _transaction;
    private int _saved;

    internal PendingAudit(Func<Guid?> currentTransaction) => _currentTransaction = currentTransaction;

    /// <summary>In the order in which they will stand in the log; versions published together are one event for each site.</summary>
    public IReadOnlyList<AuditEvent> Events => [.. _events, .. _written, .. VersionEvents.Published(_published.Values)];

    internal bool IsEmpty => _events.Count + _written.Count + _published.Count == 0;

    /// <summary>Adds what the next save writes; when that save fails, it is forgotten.</summary>
    public void Add(AuditEvent happened)
    {
        Join();
        _events.Add(happened);
    }

    /// <summary>Adds a version that the open transaction has published already. Of one that comes twice the last hash counts.</summary>
    public void AddPublished(PublishedVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        Join();
        _published.Remove(version.VersionId);
        _published.Add(version.VersionId, version);
    }

    /// <summary>Adds that the open transaction has taken a version from readers.</summary>
    public void AddWithdrawn(string siteKey, string itemId, string versionId)
    {
        Join();
        _published.Remove(versionId);
        _written.Add(VersionEvents.Withdrawn(siteKey, itemId, versionId));
    }

    /// <summary>A transaction that is disposed unfinished tells nobody: its events are known by its being gone.</summary>
    internal void ForgetDropped()
    {
        if (_transaction is { } transaction && transaction != _currentTransaction())
        {
            Clear();
        }
    }

    // What was added before the transaction began goes with it from its first save on.
    internal void BeginSave() => Join();

    internal void EndSave() => _saved = _events.Count;

    /// <summary>Forgets what the failed save was to write; what an open transaction has written before stays with it.</summary>
    internal void UndoSave()
    {
        if (_currentTransaction() is null)
        {
            Clear();
            return;
        }

        _events.RemoveRange(_saved, _events.Count - _saved);
    }

    internal void Clear()
    {
        _events.Clear();
        _written.Clear();
        _published.Clear();
        (_transaction, _saved) = (null, 0);
    }

    private void Join()
    {
        ForgetDropped();
        _transaction ??= _currentTransaction();
    }
}
