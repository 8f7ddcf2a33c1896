namespace NewsPortal.Data.Feed;

/// <summary>A line of the feed before its commit gives it a sequence and a time.</summary>
/// <param name="SiteKey">Null when the change concerns the whole installation.</param>
public readonly record struct PendingChange(
    SubjectKind Kind, string SubjectId, ChangeVerb Verb, string? SiteKey = null, string? VersionId = null);

/// <summary>What one session has changed since its last commit, each change once, in order.</summary>
public sealed class PendingChanges
{
    private readonly List<PendingChange> _lines = [];
    private readonly HashSet<PendingChange> _seen = [];

    public int Count => _lines.Count;

    public void Add(PendingChange line)
    {
        if (_seen.Add(line))
        {
            _lines.Add(line);
        }
    }

    internal IReadOnlyList<PendingChange> Lines => _lines;

    internal void Clear()
    {
        _lines.Clear();
        _seen.Clear();
    }
}
