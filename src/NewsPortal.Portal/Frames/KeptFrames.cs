using System.Collections.Concurrent;
using NewsPortal.Portal.Shapes;

namespace NewsPortal.Portal.Frames;

/// <summary>
/// What stands around the pages of each site, mount and language, kept until the next commit: it is the same on every page
/// but for the marks of the page itself.
/// </summary>
internal sealed class KeptFrames
{
    private readonly ConcurrentDictionary<Key, (long Version, FrameShape Frame)> _kept = new();

    /// <param name="version">How far the feed was before anything was read of what the frame is made from.</param>
    public async ValueTask<FrameShape> GetAsync(Key key, long version, Func<Task<FrameShape>> make)
    {
        if (_kept.TryGetValue(key, out var known) && known.Version == version)
        {
            return known.Frame;
        }

        var frame = await make();
        _kept[key] = (version, frame);
        return frame;
    }

    /// <param name="Year">The year in the site's zone, which stands in the foot.</param>
    internal readonly record struct Key(string Site, string Mount, string Language, int Year);
}
