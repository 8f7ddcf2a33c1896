using NewsPortal.Data;
using NewsPortal.Vietnamese;

namespace NewsPortal.Search.Synonyms;

/// <summary>Reads a group as people write it: a word or a name in each line.</summary>
public static class SynonymText
{
    public const int MostLines = 12;

    public const int LongestLine = 120;

    /// <summary>Lines in NFC without blanks at their ends, empty ones and repeats left out.</summary>
    public static IReadOnlyList<string> Lines(string? text) =>
        [.. VietnameseText.Normalize(text ?? "").Split('\n', '\r').Select(line => line.Trim()).Where(line => line.Length > 0)
            .DistinctBy(line => string.Join(' ', Words(line)), StringComparer.Ordinal)];

    /// <returns>Why these lines make no group, an English sentence to be translated; null when they do.</returns>
    public static Problem? WhyNot(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.Count < 2 ? new Problem("Write at least two words or names, one in each line.", nameof(SynonymGroup.Words))
            : lines.Count > MostLines ? new Problem("A group has at most 12 lines: make a second group of the others.", nameof(SynonymGroup.Words))
            : lines.Any(line => line.Length > LongestLine || !KeyText.Fits(line)) ? new Problem("A line is longer than 120 letters: write words and names, not sentences.", nameof(SynonymGroup.Words))
            : lines.Any(line => !Words(line).Any()) ? new Problem("A line has no word that can be searched for: take it out.", nameof(SynonymGroup.Words))
            : null;
    }

    internal static IEnumerable<string> Words(string line) => SearchText.Analyze(line).Where(token => !token.IsPart).Select(token => token.Exact);
}
