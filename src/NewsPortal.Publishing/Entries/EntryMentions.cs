using NewsPortal.Publishing.Checks;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Entries;

/// <summary>Where a text names an entry.</summary>
/// <param name="Range">In the plain text.</param>
public sealed record EntryMention(KnownEntry Entry, TextRange Range);

/// <summary>Finds the entries that a text names.</summary>
internal static class EntryMentions
{
    private const int ShortestAcronym = 3;

    // A name of small words is told from the beginning of any sentence by its length.
    private const int LongName = 5;

    // A title of fewer words that names no place may be everybody's: “Ban Quản lý dự án”.
    private const int TellingTitle = 6;

    private static readonly HashSet<string> Places = ["tỉnh", "thành", "tp", "huyện", "quận", "thị", "xã", "phường", "trấn", "phố", "thôn", "bản"];

    /// <returns>In the order of the text. Where several entries are called the same, none is found, unless one is the site's own.</returns>
    public static IEnumerable<EntryMention> Find(CheckedText text, EntryBook book, string siteKey)
    {
        var cited = text.Documents.Select(d => (d.Range, Entry: book.Document(d.Symbol, siteKey))).Where(d => d.Entry is not null)
            .Select(d => new EntryMention(d.Entry!, d.Range));
        return Named(text, book, siteKey).Concat(cited).OrderBy(m => m.Range.Start);
    }

    private static IEnumerable<EntryMention> Named(CheckedText text, EntryBook book, string siteKey)
    {
        var words = text.Tokens;
        for (var i = 0; i < words.Count; i++)
        {
            // The longest name covers what is in it, also where it means nobody here: “Sở Y tế” of another province.
            var found = book.Names.At(text, i).Where(n => IsWritten(text.Text, words, i, n)).ToList();
            if (found.Count == 0 || text.IsInAddress(words[i]) || text.Documents.Any(d => d.Range.Start < words[i].End && words[i].Start < d.Range.End))
            {
                continue;
            }

            var length = found[0].Words.Count;
            var meant = found.TakeWhile(n => n.Words.Count == length).Select(n => n.Value)
                .Where(n => n.Entry.SiteKey == siteKey ? !n.OnlyAtHome || !GoesOn(text.Text, words, i + length) : !n.OnlyAtHome && TellsAlone(found[0].Words))
                .Select(n => n.Entry).Where(e => i == 0 || !IsOtherPlace(text.Text, words[i - 1], words[i], e)).Distinct().ToList();
            if (EntryBook.Only(meant, siteKey) is { } entry)
            {
                yield return new EntryMention(entry, new TextRange(words[i].Start, words[i + length - 1].End - words[i].Start));
            }

            i += length - 1;
        }
    }

    // Its capitals are what makes a name of words: only the first may be small, where others have theirs.
    private static bool IsWritten<T>(string text, IReadOnlyList<TextRange> words, int first, IndexedName<T> name)
    {
        if (name.Words.Count == 1)
        {
            var (word, written) = (name.Words[0], words[first].Of(text));
            return word == written && word.Length >= ShortestAcronym && char.IsUpper(word[0]) && !Syllable.IsValid(word);
        }

        var isMarked = name.Words.Skip(1).Any(w => char.IsUpper(w[0]) || char.IsAsciiDigit(w[0]));
        for (var i = 0; i < name.Words.Count; i++)
        {
            if (char.IsUpper(name.Words[i][0]) && !char.IsUpper(text[words[first + i].Start]) && !(i == 0 && isMarked))
            {
                return false;
            }
        }

        return isMarked || name.Words.Count >= LongName || NameWords.IsAt(text, words[first]);
    }

    /// <summary>Whether a title means the same on every site: an acronym, one that names its place, a long one with names in it.</summary>
    internal static bool TellsAlone(IReadOnlyList<string> words) => words.Count == 1
        || (words.Count >= TellingTitle && words.Skip(1).Any(IsNameOrNumber))
        || words.Zip(words.Skip(1)).Any(pair => Places.Contains(pair.First.ToLowerInvariant()) && IsNameOrNumber(pair.Second));

    private static bool IsNameOrNumber(string word) => char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]);

    // “Thị trấn Phong Thổ” is not the district of that name.
    private static bool IsOtherPlace(string text, TextRange before, TextRange name, KnownEntry entry)
    {
        var level = before.Of(text).ToLowerInvariant();
        var levels = entry.Title.ToLowerInvariant().Split(' ');
        return Places.Contains(level) && Places.Contains(levels[0]) && text.AsSpan(before.End, name.Start - before.End) is " " or "\u00A0"
            && !levels.Contains(level == "tp" ? "phố" : level);
    }

    // “Sở Y tế” with another place behind it is another office.
    private static bool GoesOn(string text, IReadOnlyList<TextRange> words, int next)
    {
        if (next >= words.Count || text.AsSpan(words[next - 1].End, words[next].Start - words[next - 1].End) is not (" " or "\u00A0"))
        {
            return false;
        }

        if (PersonalNames.At(text, words[next].Start) is not null)
        {
            return false;
        }

        if (words[next].Of(text) == "các")
        {
            return true;
        }

        var isPlace = Places.Contains(words[next].Of(text).ToLowerInvariant());
        var after = isPlace && next + 1 < words.Count ? next + (words[next].Of(text).ToLowerInvariant() is "thành" or "thị" ? 2 : 1) : next;
        return after < words.Count && (char.IsUpper(text[words[after].Start]) || (isPlace && char.IsAsciiDigit(text[words[after].Start])));
    }
}
