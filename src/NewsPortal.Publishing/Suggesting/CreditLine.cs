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
    private const int FirstLines = 2;
    private const int LastLines = 5;
    private const int LongestLine = 300;

    private const int MostWordsOfName = 6;
    private const int MostWordsOfOffice = 14;
    private const int MostWordsOfSource = 25;
    private const int MostWordsOfPost = 10;

    private static readonly HashSet<string> Offices = ["Tổ", "Ban", "Phòng", "Nhóm", "Trung", "Báo", "Đài", "Văn", "Sở", "Hội", "Đoàn", "Bộ", "Cổng"];

    private static readonly HashSet<string> NoOffices = ["nghị", "thảo", "công", "nghệ", "thi", "chợ", "viên", "thu", "hành"];

    private const string Labels =
        @"tin\s+bài|tin|bài\s+viết|bài|tác\s+giả|người\s+viết|thực\s+hiện|nguồn\s+ảnh|hình\s+ảnh|hình|ảnh|video|clip|quay\s+phim|biên\s+tập|biên\s+soạn|biên\s+dịch|người\s+dịch|dịch|tổng\s+hợp";

    private static readonly Dictionary<string, string> Works = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tin"] = "text",
        ["bài"] = "text",
        ["tin bài"] = "text",
        ["bài viết"] = "text",
        ["tác giả"] = "text",
        ["người viết"] = "text",
        ["thực hiện"] = "text",
        ["ảnh"] = "photo",
        ["hình"] = "photo",
        ["hình ảnh"] = "photo",
        ["nguồn ảnh"] = "photo",
        ["video"] = "video",
        ["clip"] = "video",
        ["quay phim"] = "video",
        ["biên tập"] = "editing",
        ["biên soạn"] = "editing",
        ["dịch"] = "translation",
        ["người dịch"] = "translation",
        ["biên dịch"] = "translation",
        ["tổng hợp"] = "compilation",
    };

    /// <param name="isAuthor">Whether a name is one that the registry of authors has.</param>
    public static IEnumerable<CreditLine> Find(CheckedText text, Func<string, bool> isAuthor)
    {
        var lines = text.Blocks.SelectMany(b => Line().Matches(text.Of(b)).Select(m => (Block: b, Range: new TextRange(b.Range.Start + m.Index, m.Length)))).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var (block, range) = lines[i];
            if (block.Kind != BlockKind.Paragraph || range.Length > LongestLine || (i >= FirstLines && i < lines.Count - LastLines))
            {
                continue;
            }

            var before = lines.Take(i).Select(l => l.Range.Of(text.Text)).LastOrDefault(l => !Signed().IsMatch(l)) ?? "";
            if (Read(text, range, i == lines.Count - 1 && !SignsAs(before), isAuthor) is { } found)
            {
                yield return found;
            }
        }
    }

    private static CreditLine? Read(CheckedText text, TextRange range, bool mayBeName, Func<string, bool> isAuthor)
    {
        var line = Blanks().Replace(range.Of(text.Text), " ").Trim(' ', '*', '-', '–', '[', ']');
        line = line.StartsWith('(') && line.TrimEnd('.').EndsWith(')') ? line.TrimEnd('.')[1..^1].Trim() : line;
        var words = line.TrimEnd('.');
        if (SourceOf(line) is { } source)
        {
            return new CreditLine(range, source, []);
        }

        if (PeopleOf(words) is { Count: > 0 } people)
        {
            // Right behind a picture it tells of that one.
            var isOfPicture = people.TrueForAll(p => p.Work == "photo")
                && text.Body?.Pictures.Any(p => p.At <= range.Start && string.IsNullOrWhiteSpace(text.Text[p.At..range.Start])) == true;
            return isOfPicture ? null : new CreditLine(range, null, people);
        }

        // A name alone at the very end is whose text it is.
        var isName = mayBeName && line.IndexOfAny(['.', ',', ':', ';', '?', '!']) < 0 && Syllables.Split(words).Count() is >= 2 and <= MostWordsOfName
            && (isAuthor(words) || (PersonalNames.At(words, 0) is { } name && name.Length == words.Length));
        return isName ? new CreditLine(range, null, [("text", words)]) : null;
    }

    // Under a post, or under capitals, stands whoever signs.
    private static bool SignsAs(string before) => (before.Any(char.IsUpper) && !before.Any(char.IsLower))
        || (Syllables.Split(before).Count() <= MostWordsOfPost && !before.TrimEnd().EndsWith('.') && Post().IsMatch(before));

    private static string? SourceOf(string line)
    {
        var match = SourceLine().Match(line);
        var source = match.Success ? match.Groups["name"].Value.TrimEnd(' ', '.') : "";
        var isShort = source.StartsWith("http", StringComparison.OrdinalIgnoreCase) || Syllables.Split(source).Count() <= MostWordsOfSource;
        return source.Length > 0 && isShort && !Label().IsMatch(source) ? source : null;
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
            foreach (var name in NamesIn(names))
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

    // People and offices: “Ảnh: Toàn cảnh hội nghị” tells of a picture.
    private static bool IsName(string name)
    {
        var words = Syllables.Split(name).Select(t => t.Range.Of(name)).ToList();
        return words.Count > 0 && char.IsUpper(name[0]) && name.IndexOfAny(['.', ':', '?', '!', '(']) < 0 && !name.Any(char.IsDigit)
            && (IsOffice(words) ? words.Count <= MostWordsOfOffice : words.Count <= MostWordsOfName && words.Count(w => char.IsUpper(w[0])) * 2 > words.Count);
    }

    // “Hội nghị”, “Đoàn công tác”, “Văn nghệ” are none.
    private static bool IsOffice(List<string> words) =>
        words.Count > 0 && Offices.Contains(words[0]) && (words.Count == 1 || !NoOffices.Contains(words[1]));

    // The name of an office may hold “và” and a dash, and goes on to the next comma.
    private static IEnumerable<string> NamesIn(string text)
    {
        foreach (var piece in Commas().Split(text).Select(Bare).Where(n => n.Length > 0))
        {
            var rest = piece;
            while (!IsOffice([.. Syllables.Split(rest).Select(t => t.Range.Of(rest))]) && Between().Match(rest) is { Success: true } gap)
            {
                yield return Bare(rest[..gap.Index]);
                rest = Bare(rest[(gap.Index + gap.Length)..]);
            }

            yield return rest;
        }
    }

    private static string Bare(string name) => name.Trim(' ', '.', '-', '–', '|');

    [GeneratedRegex(@"[^\n]*[^\s][^\n]*")]
    private static partial Regex Line();

    // “Theo” alone begins many sentences: there it is a source only as a short line without a clause.
    [GeneratedRegex(@"^(?:(?:nguồn(?: (?:tin|bài|bài viết))?|theo nguồn) *[:：] *(?<name>\S[^\n]{1,160})|theo *:? +(?<name>(?-i:\p{Lu})[^.;,:\n]{1,60}))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SourceLine();

    [GeneratedRegex(
        $$"""
        (?: ^ | (?<= [\s;,.(|–-] ) ) (?<work> (?: {{Labels}} ) ) (?: \s* (?: [,/&+–-] | và ) \s* (?<work> (?: {{Labels}} ) ) ){0,4} \s* [:：]
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s*[,;/|]\s*")]
    private static partial Regex Commas();

    [GeneratedRegex(@"\s+[-–&]\s+|\s+và\s+")]
    private static partial Regex Between();

    [GeneratedRegex(@"^\W*(?:đã ký|ký|k/?t|t/?m)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Signed();

    [GeneratedRegex(@"\b(?:giám đốc|chủ tịch|trưởng|phó|bí thư|chánh|thủ trưởng|hiệu trưởng|k/?t\.|t/?m\.)(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Post();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Blanks();
}
