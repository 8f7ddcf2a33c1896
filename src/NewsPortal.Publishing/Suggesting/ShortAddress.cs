using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Suggesting;

/// <summary>A shorter address for a long headline.</summary>
internal static class ShortAddress
{
    private const int ShortEnough = 60;
    private const int LongestRead = 200;
    private const int MostLetters = 50;
    private const int FewestWords = 3;

    // Words that a headline needs and an address does not.
    private static readonly HashSet<string> Small =
    [
        "và", "của", "các", "những", "cho", "về", "với", "tại", "trong", "trên", "là", "được", "bị", "từ", "đến", "do", "bởi", "để", "nhằm", "theo", "sau", "trước",
        "khi", "này", "đó", "một", "cũng", "đã", "sẽ", "đang", "còn", "mà", "thì", "cùng", "ở", "vào", "ra", "qua", "giữa",
    ];

    /// <returns>Null where the usual address is short enough, or nothing shorter says anything.</returns>
    public static string? Of(string headline)
    {
        if (Slug.From(headline, LongestRead).Length <= ShortEnough)
        {
            return null;
        }

        // What stands before a colon or a dash is mostly what it is about.
        var head = headline.Split([": ", " - ", " – ", "; "], 2, StringSplitOptions.TrimEntries)[0];
        return new[] { head, headline }.Select(Cut).FirstOrDefault(slug => slug.Count(c => c == '-') + 1 >= FewestWords);
    }

    // Whole words, of which Vietnamese has many in two syllables.
    private static string Cut(string text)
    {
        var cut = "";
        foreach (var slug in WholeWords.Split(text).Select(r => r.Of(text)).Where(w => !Small.Contains(Tones.Canonical(w.ToLowerInvariant()))).Select(w => Slug.From(w)))
        {
            var longer = slug.Length == 0 ? cut : cut.Length == 0 ? slug : $"{cut}-{slug}";
            if (longer.Length > MostLetters)
            {
                break;
            }

            cut = longer;
        }

        return cut;
    }
}
