namespace NewsPortal.Search;

/// <summary>What somebody is typing: whole words and the beginning of another, without their marks.</summary>
public sealed class BegunWords
{
    // Nobody needs suggestions for more.
    private const int MostWords = 8;

    private BegunWords(List<string> words) => Words = words;

    /// <summary>In the order typed, at most eight; the last may be the beginning of a longer one.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <returns>Null when there is too little to suggest anything by: fewer than two letters or digits.</returns>
    public static BegunWords? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = SearchText.Analyze(text.Length > 200 ? text[..200] : text)
            .Where(token => !token.IsPart).Take(MostWords).Select(token => token.Folded).ToList();
        return words.Sum(word => word.Length) < 2 ? null : new BegunWords(words);
    }

    /// <summary>How well a title fits: 0 when it begins so, 1 when it has the words side by side, 2 when it has all of them.</summary>
    /// <returns>Null when a word is missing.</returns>
    public int? Fit(string title)
    {
        var tokens = SearchText.Analyze(title);
        List<string> whole = [.. tokens.Where(token => !token.IsPart).Select(token => token.Folded)];
        for (var start = 0; start + Words.Count <= whole.Count; start++)
        {
            if (Words.Select((word, i) => Is(word, i, whole[start + i])).All(found => found))
            {
                return start == 0 ? 0 : 1;
            }
        }

        return Words.Select((word, i) => tokens.Any(token => Is(word, i, token.Folded))).All(found => found) ? 2 : null;
    }

    private bool Is(string word, int number, string other) => number == Words.Count - 1
        ? other.StartsWith(word, StringComparison.Ordinal)
        : string.Equals(other, word, StringComparison.Ordinal);
}
