using System.Text;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Lines, links and descriptions in Vietnamese that leave out its marks: TUYEN TRUYEN PHAP LUAT.</summary>
internal sealed class UnmarkedText : ICheck
{
    private const int FewestWords = 3;

    private static readonly Lazy<HashSet<string>> Letters = new(() => [.. Syllable.All().Select(VietnameseText.Fold)]);

    public IEnumerable<Finding> Find(CheckedItem item, CheckRules rules)
    {
        foreach (var text in item.Texts)
        {
            var ranges = text.Blocks.Select(b => b.Range).Concat(text.Body?.Links.Select(l => l.Range) ?? []).Distinct();
            foreach (var range in ranges.Where(r => IsUnmarked(r.Of(text.Text))).DistinctBy(r => r.Of(text.Text)))
            {
                yield return new Finding("unmarked-text", text.Field, range, "“{0}” is written without marks.", Excerpt.Of(range.Of(text.Text)));
            }

            foreach (var picture in text.Body?.Pictures.Where(p => IsUnmarked(p.Alt)) ?? [])
            {
                yield return OfPicture(text.Field, picture.Alt);
            }
        }

        foreach (var picture in item.Pictures.Where(p => IsUnmarked(p.Alt)))
        {
            yield return OfPicture(picture.Field, picture.Alt);
        }
    }

    /// <returns>True for three words and more, all in letters of Vietnamese syllables, none with a mark.</returns>
    public static bool IsUnmarked(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Ascii.IsValid(text) && words.Length >= FewestWords
            && words.Count(w => Letters.Value.Contains(w.Trim('.', ',', ':', '"', '(', ')').ToLowerInvariant())) is var known
            && known >= FewestWords && known * 4 >= words.Length * 3;
    }

    private static Finding OfPicture(string field, string alt) =>
        new("unmarked-text", field, null, "The description “{0}” of a picture is written without marks.", Excerpt.Of(alt));
}
