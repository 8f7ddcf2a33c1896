using System.Collections.Concurrent;
using NewsPortal.Data.Feed;

namespace NewsPortal.Portal.Files;

/// <summary>
/// The pictures that readers ask for again and again, in memory. Each is looked for in the store again after every commit and
/// every second, so that one that was withheld is not served from here, on this node or another.
/// </summary>
internal sealed class KeptPictures(FeedSignal signal)
{
    /// <summary>Larger ones are sent from the store.</summary>
    internal const int MaxFileBytes = 256 * 1024;

    /// <summary>Of all of them, but for one file.</summary>
    internal const long MaxBytes = 64 * 1024 * 1024;

    private const long FreshMilliseconds = 1000;

    private readonly ConcurrentDictionary<string, KeptPicture> _kept = new(StringComparer.Ordinal);
    private readonly Lock _room = new();
    private long _bytes;

    /// <summary>To be read before the store is asked, and given to <see cref="Keep"/> after.</summary>
    internal long Version => signal.Version;

    /// <summary>What may be sent without asking the store; null when it must be asked.</summary>
    internal KeptPicture? Find(string address)
    {
        if (!_kept.TryGetValue(address, out var picture) || picture.Version != signal.Version
            || Environment.TickCount64 - picture.SeenAt > FreshMilliseconds)
        {
            return null;
        }

        picture.IsWanted = true;
        return picture;
    }

    /// <summary>What is kept of a file that has just been seen in the store, so that its bytes need not be read again.</summary>
    internal KeptPicture? SeenAgain(string address, long version) =>
        _kept.TryGetValue(address, out var picture) ? Mark(picture, version) : null;

    internal KeptPicture Keep(string address, KeptPicture picture, long version)
    {
        if (!_kept.TryAdd(address, Mark(picture, version)))
        {
            return picture;
        }

        if (Interlocked.Add(ref _bytes, picture.Bytes.Length) > MaxBytes)
        {
            MakeRoom();
        }

        return picture;
    }

    internal void Forget(string address)
    {
        if (_kept.TryRemove(address, out var picture))
        {
            Interlocked.Add(ref _bytes, -picture.Bytes.Length);
        }
    }

    private static KeptPicture Mark(KeptPicture picture, long version)
    {
        (picture.Version, picture.SeenAt) = (version, Environment.TickCount64);
        return picture;
    }

    internal long Bytes => Interlocked.Read(ref _bytes);

    // Down to three quarters: whoever was not asked for since the last time goes first, then anybody.
    private void MakeRoom()
    {
        lock (_room)
        {
            Forget(picture => !picture.IsWanted);
            Forget(_ => true);
        }
    }

    private void Forget(Func<KeptPicture, bool> mayGo)
    {
        foreach (var (address, picture) in _kept)
        {
            if (Bytes <= MaxBytes * 3 / 4)
            {
                return;
            }

            if (mayGo(picture))
            {
                Forget(address);
            }

            picture.IsWanted = false;
        }
    }
}
