using NewsPortal.Content.Bodies;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;

namespace NewsPortal.Search.Feeding;

/// <summary>
/// The words of an item as the index keeps them: the names it points to, before a vertical tab; what readers see on its page;
/// then the text of each file it offers, behind a form feed, with the file's name in the first line.
/// </summary>
public static class ItemText
{
    private const char NamesEnd = '\v';
    private const char FileMark = '\f';

    /// <summary>So many characters of a file are looked at; the words that tell files apart stand near their beginning.</summary>
    internal const int MostOfFile = 200_000;

    // The search of a page looks through twenty of them.
    private const int MostReadable = 100_000;

    /// <param name="names">Of what it points to, as its page shows them.</param>
    internal static string Compose(string words, IEnumerable<string> names, IEnumerable<FileRow> files)
    {
        var text = $"{string.Join("; ", names.Distinct())}\n{NamesEnd}{words.Replace(NamesEnd, '\n').Replace(FileMark, '\n')}";
        return string.Concat(files.Where(f => f.Text is { Length: > 0 }).DistinctBy(f => f.Path).Select(Of).Prepend(text));
    }

    /// <summary>What a passage may be taken from: all but the names, and of very long files the beginning.</summary>
    /// <param name="body">As the index keeps it, see <see cref="SearchSnapshot.Text"/>.</param>
    public static string Readable(string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var start = body.IndexOf(NamesEnd) + 1;
        return body[start..Math.Min(body.Length, start + MostReadable)];
    }

    /// <summary>The names in a text: its own, and those it points to.</summary>
    internal static string Names(string body) => body[..(body.IndexOf(NamesEnd) + 1)];

    /// <summary>Whether a place in a readable text is inside one of the item's files.</summary>
    /// <returns>The file's name, and where its text begins; null inside the item itself.</returns>
    public static (string Name, int Start)? FileAt(string readable, int place)
    {
        ArgumentNullException.ThrowIfNull(readable);
        var mark = readable.LastIndexOf(FileMark, Math.Min(place, readable.Length - 1));
        var end = mark < 0 ? -1 : readable.IndexOf('\n', mark);
        return end < 0 ? null : (readable[(mark + 1)..end].Trim(), Math.Min(end + 1, place));
    }

    /// <summary>The words of a version that readers see; never those of a picture they do not.</summary>
    internal static string Words(ItemRow item, DefinitionSet definitions, IReadOnlyList<FileRow> files)
    {
        var withheld = files.Where(f => f.Stage == "Withheld").Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        Func<string, bool>? isShown = withheld.Count == 0 ? null
            : address => !withheld.Contains(address) && !BodyFile.Paths(address, item.SiteKey).Any(withheld.Contains);
        return new PublicText(definitions).Of(PublicDocument.Read(item.Document, definitions), item.Type, DrawnHtml.Read(item.Drawn), isShown);
    }

    private static string Of(FileRow file)
    {
        var name = file.Caption is { Length: > 0 } caption ? caption.ReplaceLineEndings(" ") : file.Path[(file.Path.LastIndexOf('/') + 1)..];
        return $"{FileMark}{name}\n{file.Text!.Replace(FileMark, '\n').Replace(NamesEnd, '\n')}";
    }
}
