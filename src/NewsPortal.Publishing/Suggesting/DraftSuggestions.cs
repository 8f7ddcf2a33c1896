using System.Text.Json.Nodes;

namespace NewsPortal.Publishing.Suggesting;

/// <summary>What would complete a draft.</summary>
public sealed class DraftSuggestions
{
    private readonly JsonObject _document;

    internal DraftSuggestions(JsonObject document, IReadOnlyList<Suggestion> all) => (_document, All) = (document, all);

    /// <summary>Of what is no text.</summary>
    public static DraftSuggestions None => new([], []);

    /// <summary>In the order of <see cref="SuggestionKind"/>, the most useful of a kind first.</summary>
    public IReadOnlyList<Suggestion> All { get; }

    /// <summary>The whole document with some of it done. Can be asked once.</summary>
    /// <param name="keys">Of <see cref="SuggestedAct"/>; of those that change the body only the first is done.</param>
    /// <returns>Null when the words no longer give rise to any of them.</returns>
    public JsonObject? With(IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var wanted = keys.ToHashSet();
        var acts = All.SelectMany(s => s.Acts).Where(a => wanted.Contains(a.Key)).DistinctBy(a => a.Key).ToList();
        var body = acts.Find(a => a.ChangesBody);
        foreach (var act in acts.Where(a => !a.ChangesBody || a == body))
        {
            act.Do();
        }

        return acts.Count > 0 ? _document : null;
    }
}
