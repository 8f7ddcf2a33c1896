using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>A few words by which an editor knows a place again.</summary>
internal static class Excerpt
{
    private const int MaxRunes = 60;

    public static string Of(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var cut = VietnameseText.Truncate(line, MaxRunes);
        return cut.Length < line.Length ? cut.TrimEnd() + "…" : cut;
    }
}
