namespace NewsPortal.Media.Word;

/// <summary>Finds the headline of a text, so that it is not said twice.</summary>
internal static class Headline
{
    // Beyond it a line is a paragraph, however it looks.
    private const int LongestHeadline = 500;

    // Letterheads and the like may stand above it.
    private const int MostAbove = 12;

    /// <summary>
    /// The first line of Word's style for titles near the beginning; else the first line, when it is a heading or bold and
    /// in the middle.
    /// </summary>
    /// <returns>The headline, and the text without it; null and the text as it is when there is none.</returns>
    public static (string? Title, IReadOnlyList<Block> Blocks) Take(IReadOnlyList<Block> blocks)
    {
        var found = blocks.Take(MostAbove).OfType<Line>().FirstOrDefault(l => l.Use == LineUse.Title && IsShort(l))
            ?? (blocks.FirstOrDefault(b => b is not Picture) is Line first && IsShort(first)
                && (first.HeadingLevel > 0 || (first.IsCentred && first.IsAllStrong)) ? first : null);
        return found is null ? (null, blocks) : (found.Text, [.. blocks.Where(b => !ReferenceEquals(b, found))]);
    }

    private static bool IsShort(Line line) => line.Text.Length is > 0 and <= LongestHeadline;
}
