namespace NewsPortal.Search;

/// <summary>How many of the words that somebody typed an article must have to be a result.</summary>
internal static class MatchRule
{
    /// <summary>
    /// Words that are looked at; the rest of a longer text finds nothing more. Questions of real people have up to 30.
    /// </summary>
    public const int MaxWords = 32;

    /// <summary>
    /// One of up to two words, then a third of them. To ask for all loses most of what people look for; to ask for one
    /// shows half of all articles. Tuned by <c>tests/bench.sh --only relevance</c>.
    /// </summary>
    public static int LeastWords(int words) => words <= 2 ? Math.Min(words, 1) : (words + 2) / 3;
}
