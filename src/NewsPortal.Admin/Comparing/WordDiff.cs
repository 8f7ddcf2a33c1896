using System.Text.RegularExpressions;

namespace NewsPortal.Admin.Comparing;

/// <summary>
/// Which words of two texts differ. Vietnamese writes a word as syllables with blanks between them, so a single syllable
/// that stayed between two changes is shown as changed with them: <c>quý III</c> against <c>quý 3</c> is one change,
/// not half a word.
/// </summary>
internal static partial class WordDiff
{
    /// <returns>Stretches of text in order, to be put together again without anything between.</returns>
    public static IReadOnlyList<Run<string>> Compare(string a, string b)
    {
        var runs = Sequences.Compare(Words(a), Words(b));
        var joined = new List<Run<string>>();
        foreach (var run in runs)
        {
            var isIsland = run.IsSame && joined.Count > 0 && !joined[^1].IsSame && run != runs[^1] && run.A.Count(w => w.Trim().Length > 0) <= 1;
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

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]")]
    private static partial Regex Word();
}
