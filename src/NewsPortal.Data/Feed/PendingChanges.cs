namespace NewsPortal.Data.Feed;

/// <summary>A line of the feed before its commit gives it a sequence and a time.</summary>
/// <param name="SiteKey">Null when the change concerns the whole installation.</param>
public readonly record struct PendingChange(
    SubjectKind Kind, string SubjectId, ChangeVerb Verb, string? SiteKey = null, string? VersionId = null);

/// <summary>What one session has changed since its last commit, each change once, in order.</summary>
public sealed class PendingChanges
{
    private readonly Func<Guid?> _currentTransaction;
    private readonly List<PendingChange> _lines = [];
    private readonly HashSet<PendingChange> _seen = [];
    private Guid? _transaction;
    private int _beforeSave;

    internal PendingChanges(Func<Guid?> currentTransaction) => _currentTransaction = currentTransaction;

    public int Count => _lines.Count;

    internal IReadOnlyList<PendingChange> Lines => _lines;

    public void Add(PendingChange line)
    {
        ForgetDropped();
        _transaction ??= _currentTransaction();
        if (_seen.Add(line))
        {
            _lines.Add(line);
        }
    }

    /// <summary>A transaction that is disposed unfinished tells nobody: its lines are known by its being gone.</summary>
    internal void ForgetDropped()
    {
        if (_transaction is { } transaction && transaction != _currentTransaction())
        {
            Clear();
        }
    }

    internal void BeginSave()
    {
        ForgetDropped();
        _beforeSave = _lines.Count;
    }

    /// <summary>Takes back what the failed save has added; the same rows are collected again when it is repeated.</summary>
    internal void UndoSave()
    {
        foreach (var line in _lines.Skip(_beforeSave))
        {
            _seen.Remove(line);
        }

        _lines.RemoveRange(_beforeSave, _lines.Count - _beforeSave);
    }

    internal void Clear()
    {
        _lines.Clear();
        _seen.Clear();
        _transaction = null;
        _beforeSave = 0;
    }
}
