namespace NewsPortal.Data.Feed;

/// <summary>
/// Wakes the readers of the feed on this node as soon as a commit has written to it; readers on other nodes find the
/// lines when they poll. Carries no data: the table is the truth.
/// </summary>
public sealed class FeedSignal
{
    private long _version;
    private long _sites;
    private long _definitions;
    private TaskCompletionSource _next = New();

    /// <summary>Grows with every commit: what was read before it is kept no longer.</summary>
    public long Version => Volatile.Read(ref _version);

    /// <summary>Grows whenever a site's settings or addresses changed.</summary>
    public long SitesVersion => Volatile.Read(ref _sites);

    /// <summary>Grows whenever a content definition changed.</summary>
    public long DefinitionsVersion => Volatile.Read(ref _definitions);

    /// <summary>Completes at the next commit on this node.</summary>
    public Task NextAsync() => Volatile.Read(ref _next).Task;

    internal void Raise(IReadOnlyList<PendingChange> lines) =>
        Raise(lines.Any(l => l.Kind == SubjectKind.Site), lines.Any(l => l.Kind == SubjectKind.Definition));

    /// <summary>Wakes them because of lines that another process has written, once somebody has read those.</summary>
    public void Raise(bool sites, bool definitions)
    {
        if (sites)
        {
            Interlocked.Increment(ref _sites);
        }

        if (definitions)
        {
            Interlocked.Increment(ref _definitions);
        }

        Interlocked.Increment(ref _version);
        Interlocked.Exchange(ref _next, New()).SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
