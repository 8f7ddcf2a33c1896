using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Comparing;

/// <summary>
/// Which words of two texts differ. Words are compared whole (<see cref="WholeWords"/>), and a single syllable that stayed
/// between two changes is shown as changed with them: nobody reads half a word.
/// </summary>
internal static class WordDiff
{
    /// <returns>Stretches of text in order, to be put together again without anything between.</returns>
    public static IReadOnlyList<Run<string>> Compare(string a, string b)
    {
        var runs = Sequences.Compare(Words(a), Words(b));
        var joined = new List<Run<string>>();
        foreach (var run in runs)
        {
            var isIsland = run.IsSame && joined.Count > 0 && !joined[^1].IsSame && run != runs[^1] && IsOneSyllable(run.A);
            if (joined.Count > 0 && (isIsland || (!run.IsSame && !joined[^1].IsSame)))
            {
                joined[^1] = new Run<string>(false, [.. joined[^1].A, .. run.A], [.. joined[^1].B, .. run.B]);
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }

    private static bool IsOneSyllable(IReadOnlyList<string> words) =>
        words.Where(word => !string.IsNullOrWhiteSpace(word)).Take(2).ToList() is var said && (said.Count == 0 || (said.Count == 1 && !said[0].Contains(' ', StringComparison.Ordinal)));

    private static List<string> Words(string text) => [.. WholeWords.Split(text).Select(range => range.Of(text))];
}
