using System.Text.RegularExpressions;
using NewsPortal.Content.Bodies;
using NewsPortal.Publishing.Checks;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Suggesting;

/// <summary>A line of a text that says where it comes from, or who worked on it.</summary>
/// <param name="Range">The whole line, in places of the plain text.</param>
/// <param name="Source">Null for a line of people.</param>
/// <param name="People">Names as written, each with the code of its work: <c>text</c>, <c>photo</c>.</param>
internal sealed partial record CreditLine(TextRange Range, string? Source, IReadOnlyList<(string Work, string Name)> People)
{
    // Such lines stand at the end, seldom at the beginning.
    private const int FirstBlocks = 2;
    private const int LastBlocks = 5;

    private const int MostWordsOfName = 6;
    private const int MostWordsOfSource = 12;

    private const string Labels =
        @"tin\s+bài|tin|bài\s+viết|bài|tác\s+giả|người\s+viết|thực\s+hiện|nguồn\s+ảnh|hình\s+ảnh|hình|ảnh|video|clip|quay\s+phim|biên\s+tập|biên\s+soạn|biên\s+dịch|người\s+dịch|dịch|tổng\s+hợp";

    private static readonly Dictionary<string, string> Works = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tin"] = "text", ["bài"] = "text", ["tin bài"] = "text", ["bài viết"] = "text", ["tác giả"] = "text", ["người viết"] = "text", ["thực hiện"] = "text",
        ["ảnh"] = "photo", ["hình"] = "photo", ["hình ảnh"] = "photo", ["nguồn ảnh"] = "photo", ["video"] = "video", ["clip"] = "video", ["quay phim"] = "video",
        ["biên tập"] = "editing", ["biên soạn"] = "editing", ["dịch"] = "translation", ["người dịch"] = "translation", ["biên dịch"] = "translation",
        ["tổng hợp"] = "compilation",
    };

    /// <param name="isAuthor">Whether a name is one that the registry of authors has.</param>
    public static IEnumerable<CreditLine> Find(CheckedText text, Func<string, bool> isAuthor)
    {
        var blocks = text.Blocks.Where(b => b.Kind == BlockKind.Paragraph).ToList();
        foreach (var (block, at) in blocks.Select((block, at) => (block, at)).Where(b => b.at < FirstBlocks || b.at >= blocks.Count - LastBlocks))
        {
            foreach (Match line in Line().Matches(text.Of(block)))
            {
                var range = new TextRange(block.Range.Start + line.Index, line.Length);
                var isLast = at == blocks.Count - 1 && range.End == block.Range.End;
                if (Read(range, line.Value, isLast, isAuthor) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    private static CreditLine? Read(TextRange range, string line, bool isLast, Func<string, bool> isAuthor)
    {
        var words = line.Trim(' ', '\u00A0', '(', ')', '[', ']', '.', '*', '-', '–');
        if (SourceOf(words) is { } source)
        {
            return new CreditLine(range, source, []);
        }

        if (PeopleOf(words) is { Count: > 0 } people)
        {
            return new CreditLine(range, null, people);
        }

        // A name alone at the very end is whose text it is.
        var isName = isLast && line.IndexOfAny(['.', ',', ':', ';', '?', '!']) < 0 && Syllables.Split(words).Count() is >= 2 and <= MostWordsOfName
            && (isAuthor(words) || PersonalNames.At(words, 0) is { } name && name.Length == words.Length);
        return isName ? new CreditLine(range, null, [("text", words)]) : null;
    }

    private static string? SourceOf(string line)
    {
        var match = SourceLine().Match(line);
        var source = match.Success ? match.Groups["name"].Value.Trim(' ', '\u00A0', '.', ')') : "";
        return source.Length > 0 && Syllables.Split(source).Count() <= MostWordsOfSource ? source : null;
    }

    private static List<(string Work, string Name)>? PeopleOf(string line)
    {
        var labels = Label().Matches(line);
        if (labels.Count == 0 || labels[0].Index > 0)
        {
            return null;
        }

        var people = new List<(string, string)>();
        for (var i = 0; i < labels.Count; i++)
        {
            var names = line[(labels[i].Index + labels[i].Length)..(i + 1 < labels.Count ? labels[i + 1].Index : line.Length)];
            var works = labels[i].Groups["work"].Captures.Select(c => Works[Blanks().Replace(c.Value, " ")]).Distinct().ToList();
            foreach (var name in Between().Split(names).Select(n => n.Trim(' ', '\u00A0', '.', ')', '(', '-', '–', '|')).Where(n => n.Length > 0))
            {
                if (!IsName(name))
                {
                    return null;
                }

                people.AddRange(works.Select(work => (work, name)));
            }
        }

        return people;
    }

    private static bool IsName(string name) =>
        char.IsUpper(name[0]) && !name.Any(char.IsDigit) && name.IndexOfAny(['.', ':', '?', '!']) < 0 && Syllables.Split(name).Count() <= MostWordsOfName;

    [GeneratedRegex(@"[^\n]*[^\s][^\n]*")]
    private static partial Regex Line();

    // “Theo” alone begins many sentences: there it is a source only as a short line without a clause.
    [GeneratedRegex(@"^(?:(?:nguồn(?:[ ](?:tin|bài|bài[ ]viết))?|theo[ ]nguồn)[ ]*[:：][ ]*(?<name>\S[^\n]{1,160})|theo[ ]*:?[ ]+(?<name>(?-i:\p{Lu})[^.;,:\n]{1,60}))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SourceLine();

    [GeneratedRegex(
        $$"""
        (?: ^ | (?<= [\s;,.(|–-] ) ) (?<work> (?: {{Labels}} ) ) (?: \s* (?: [,/&+–-] | và ) \s* (?<work> (?: {{Labels}} ) ) )* \s* [:：]
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s*[,;&/|]\s*|\s+[-–]\s+|\s+và\s+")]
    private static partial Regex Between();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
