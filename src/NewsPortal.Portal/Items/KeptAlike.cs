using System.Collections.Concurrent;
using NewsPortal.Search;

namespace NewsPortal.Portal.Items;

/// <summary>
/// The texts alike of the items that were read last, kept until anything is committed or search knows more: to find them costs as
/// much as the rest of an article's page, and readers come to few articles.
/// </summary>
internal sealed class KeptAlike
{
    private const int Most = 2_000;

    private Kept _kept = new((-1, -1));

    /// <param name="moment">How far the feed was before anything was read, and how far search is.</param>
    /// <param name="item">Site that shows it, id, and the words that others are alike to.</param>
    public IReadOnlyList<AlikeDocument> Get((long Feed, long Search) moment, (string SiteKey, string Id, string Title) item, Func<IReadOnlyList<AlikeDocument>> find)
    {
        var kept = _kept;
        if (kept.Moment != moment || kept.IsFull)
        {
            _kept = kept = new Kept(moment);
        }

        return kept.Get(item, find);
    }

    private sealed class Kept((long Feed, long Search) moment)
    {
        private readonly ConcurrentDictionary<(string, string, string), IReadOnlyList<AlikeDocument>> _found = new();
        private int _count;

        public (long Feed, long Search) Moment => moment;

        public bool IsFull => Volatile.Read(ref _count) >= Most;

        public IReadOnlyList<AlikeDocument> Get((string, string, string) item, Func<IReadOnlyList<AlikeDocument>> find)
        {
            if (!_found.TryGetValue(item, out var known) && _found.TryAdd(item, known = find()))
            {
                Interlocked.Increment(ref _count);
            }

            return known;
        }
    }
}
