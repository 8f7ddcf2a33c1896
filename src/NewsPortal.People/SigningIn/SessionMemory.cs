using System.Collections.Concurrent;

namespace NewsPortal.People.SigningIn;

/// <summary>
/// What was read of sessions, believed for a few seconds. Forgotten at once on the node where something changes; other
/// nodes notice when the seconds are over.
/// </summary>
public sealed class SessionMemory(TimeProvider clock, PeopleOptions options)
{
    private const int MaxSessions = 10_000;

    private readonly ConcurrentDictionary<string, (Session Session, DateTimeOffset Until)> _known = new();
    private long _version;

    /// <summary>Grows whenever all is forgotten; what was read before that is not to be kept.</summary>
    internal long Version => Volatile.Read(ref _version);

    /// <summary>Called after a commit that changed a person, their rights or their sessions.</summary>
    internal void Forget()
    {
        Interlocked.Increment(ref _version);
        _known.Clear();
    }

    internal Session? Find(string id) =>
        _known.TryGetValue(id, out var known) && clock.GetUtcNow() < known.Until ? known.Session : null;

    internal void Keep(Session session, long version)
    {
        if (_known.Count >= MaxSessions)
        {
            _known.Clear();
        }

        if (version == Version)
        {
            _known[session.Id] = (session, clock.GetUtcNow() + options.SessionMemory);
        }

        if (version != Version)
        {
            // It was forgotten in between, perhaps before this was added.
            _known.TryRemove(session.Id, out _);
        }
    }
}
