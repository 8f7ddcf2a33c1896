using System.Collections.Concurrent;

namespace NewsPortal.Publishing.Scheduling;

/// <summary>
/// Versions whose planned moment has come in vain on this node. They are tried again after a minute, so that one that
/// keeps failing neither fills the log nor holds up the others.
/// </summary>
internal sealed class PutOffs(TimeProvider clock)
{
    internal static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new();

    public bool Contains(string versionId)
    {
        if (!_until.TryGetValue(versionId, out var until))
        {
            return false;
        }

        if (clock.GetUtcNow() < until)
        {
            return true;
        }

        _until.TryRemove(versionId, out _);
        return false;
    }

    public void Add(string versionId) => _until[versionId] = clock.GetUtcNow() + Length;
}
