using NewsPortal.Data.Reading;

namespace NewsPortal.Engagement.Searches;

/// <summary>Reads for the public pages what is pinned.</summary>
public sealed class PinReads(PublicReads reads)
{
    /// <summary>The items pinned to what was typed, in their order. Whether readers may still see them is asked by who draws them.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(string siteKey, string text, CancellationToken ct)
    {
        var words = SearchWords.Key(text);
        return words.Length == 0 ? [] : await reads.ListAsync(
            ReadTag.List(siteKey, "search-pins"),
            "SELECT item_id FROM search_pins WHERE site_key = @site AND words = @words ORDER BY position, item_id LIMIT 5",
            r => r.GetString(0), ct, ("site", siteKey), ("words", words));
    }
}
