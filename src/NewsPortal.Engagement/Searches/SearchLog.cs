namespace NewsPortal.Engagement.Searches;

/// <summary>
/// What readers sought since it was last written down, in memory. Takes whatever it is given and never fails; however many
/// different texts come, it stays small.
/// </summary>
public sealed class SearchLog
{
    /// <summary>More texts are not kept at once.</summary>
    public const int MostTexts = 10_000;

    // How many stay when there are too many. Room is made for many at once, so that a flood costs little for each.
    private const int Left = MostTexts * 3 / 4;

    private readonly Lock _lock = new();
    private Dictionary<SearchKey, SearchTally> _texts = [];
    private long _arrivals;

    /// <summary>Counts a search.</summary>
    /// <param name="day">In the site's zone.</param>
    /// <param name="text">As typed. What looks personal is forgotten at once.</param>
    public void Sought(string siteKey, DateOnly day, string text, bool isAnswered) =>
        Count(siteKey, day, text, new SearchTally(1, isAnswered ? 0 : 1, 0, 0));

    /// <summary>Counts a result that was followed.</summary>
    /// <param name="place">Among the results, from 1.</param>
    public void Chosen(string siteKey, DateOnly day, string text, int place) =>
        Count(siteKey, day, text, new SearchTally(0, 0, 1, place));

    /// <summary>Hands out what was counted, and begins anew.</summary>
    public IReadOnlyDictionary<SearchKey, SearchTally> Take()
    {
        lock (_lock)
        {
            var taken = _texts;
            _texts = [];
            return taken;
        }
    }

    /// <summary>Takes back what could not be written down.</summary>
    public void PutBack(IReadOnlyDictionary<SearchKey, SearchTally> taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        lock (_lock)
        {
            foreach (var (key, tally) in taken)
            {
                Add(key, tally);
            }
        }
    }

    private void Count(string siteKey, DateOnly day, string text, SearchTally tally)
    {
        if (SearchWords.Kept(text) is { } words)
        {
            lock (_lock)
            {
                Add(new SearchKey(siteKey, SearchDay.Number(day), words), tally);
            }
        }
    }

    private void Add(SearchKey key, SearchTally tally)
    {
        if (_texts.TryGetValue(key, out var known))
        {
            _texts[key] = known.Plus(tally);
            return;
        }

        if (_texts.Count >= MostTexts)
        {
            // The rarest go, and of those the newest: a flood of new texts drives out itself.
            _texts = _texts.OrderByDescending(t => t.Value.Sought + t.Value.Chosen).ThenBy(t => t.Value.Arrival).Take(Left).ToDictionary();
        }

        _texts.Add(key, tally with { Arrival = _arrivals++ });
    }
}

/// <param name="Day">See <see cref="SearchDay.Day"/>.</param>
/// <param name="Words">See <see cref="SearchDay.Words"/>.</param>
public readonly record struct SearchKey(string SiteKey, int Day, string Words);

/// <summary>What is added to a row; see <see cref="SearchDay"/>.</summary>
public readonly record struct SearchTally(long Sought, long Unanswered, long Chosen, long Places)
{
    /// <summary>Which text came before which.</summary>
    internal long Arrival { get; init; }

    internal SearchTally Plus(SearchTally other) => this with
    {
        Sought = Sought + other.Sought,
        Unanswered = Unanswered + other.Unanswered,
        Chosen = Chosen + other.Chosen,
        Places = Places + other.Places,
    };
}
