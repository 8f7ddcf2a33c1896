using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NewsPortal.Media.Word;

/// <summary>Counts the paragraphs of a file's lists, in the order of the text.</summary>
/// <param name="numbering">Null when the file has no lists.</param>
internal sealed partial class WordNumbering(XElement? numbering, WordStyles styles)
{
    private const int Levels = 9;

    // A list may take its looks from a style, which takes them from a list.
    private const int MostHops = 8;

    private readonly Dictionary<int, XElement> _lists = ById(numbering.Children("num"), "numId");
    private readonly Dictionary<int, XElement> _looks = ById(numbering.Children("abstractNum"), "abstractNumId");
    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly HashSet<(int List, int Level)> _begun = [];

    /// <summary>The marker of the next paragraph.</summary>
    /// <returns>Null for a paragraph that bears none.</returns>
    public ListMarker? Next(LineLook line)
    {
        if (line.List is not (> 0 and var list) || LookOf(list, MostHops) is not { } look)
        {
            return null;
        }

        var level = Math.Clamp(line.ListLevel ?? LevelOfStyle(look, line.NumberedBy) ?? 0, 0, Levels - 1);
        if (LevelOf(list, look, level) is not { } said)
        {
            return null;
        }

        var number = Count(list, look, level);
        var text = said.ChildValue("lvlText") ?? "";
        var kind = said.ChildValue("numFmt") ?? "decimal";
        return kind switch
        {
            "bullet" => new ListMarker(level, false, null, number, "", false),
            "none" when text.Length == 0 => null,
            _ => new ListMarker(level, true, TypeOf(kind), number, Written(text, list, look), Place().Replace(text, "").Any(char.IsLetter)),
        };
    }

    private static Dictionary<int, XElement> ById(IEnumerable<XElement> elements, string attribute)
    {
        var found = new Dictionary<int, XElement>();
        foreach (var element in elements)
        {
            _ = WordXml.Number(element.Value(attribute)) is { } id && found.TryAdd(id, element);
        }

        return found;
    }

    private XElement? LookOf(int list, int hops)
    {
        if (!_lists.TryGetValue(list, out var found) || WordXml.Number(found.ChildValue("abstractNumId")) is not { } id
            || !_looks.TryGetValue(id, out var look))
        {
            return null;
        }

        return look.ChildValue("numStyleLink") is { } style && hops > 0 && styles.Line(style).List is { } other && other != list
            ? LookOf(other, hops - 1) ?? look : look;
    }

    private static int? LevelOfStyle(XElement look, string? style) => style is null ? null
        : WordXml.Number(look.Children("lvl").FirstOrDefault(l => l.ChildValue("pStyle") == style).Value("ilvl"));

    private XElement? LevelOf(int list, XElement look, int level) =>
        OverrideOf(list, level).Child("lvl") ?? look.Children("lvl").FirstOrDefault(l => WordXml.Number(l.Value("ilvl")) == level);

    private XElement? OverrideOf(int list, int level) =>
        _lists[list].Children("lvlOverride").FirstOrDefault(o => WordXml.Number(o.Value("ilvl")) == level);

    private int Count(int list, XElement look, int level)
    {
        var counts = CountsOf(look);
        var restart = _begun.Add((list, level)) ? WordXml.Number(OverrideOf(list, level).ChildValue("startOverride")) : null;
        var number = restart ?? (counts[level] is { } before && before < int.MaxValue ? before + 1 : StartOf(list, look, level));
        counts[level] = number;
        Array.Clear(counts, level + 1, Levels - level - 1);
        return number;
    }

    private int?[] CountsOf(XElement look)
    {
        var id = WordXml.Number(look.Value("abstractNumId"))!.Value;
        return _counts.TryGetValue(id, out var counts) ? counts : _counts[id] = new int?[Levels];
    }

    private int StartOf(int list, XElement look, int level) => WordXml.Number(LevelOf(list, look, level).ChildValue("start")) ?? 1;

    private string Written(string text, int list, XElement look) => Place().Replace(text, place =>
    {
        var level = place.Value[1] - '1';
        var number = CountsOf(look)[level] ?? StartOf(list, look, level);
        return Letters(TypeOf(LevelOf(list, look, level).ChildValue("numFmt") ?? ""), number);
    }).Trim();

    private static string? TypeOf(string kind) => kind switch
    {
        "lowerLetter" => "a",
        "upperLetter" => "A",
        "lowerRoman" => "i",
        "upperRoman" => "I",
        _ => null,
    };

    private static string Letters(string? type, int number) => type switch
    {
        "a" or "A" when number is > 0 and <= 26 => ((char)(type[0] + number - 1)).ToString(),
        "i" when number is > 0 and < 4000 => Roman(number).ToLowerInvariant(),
        "I" when number is > 0 and < 4000 => Roman(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int number)
    {
        (int Value, string Letters)[] signs =
            [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = "";
        foreach (var (value, letters) in signs)
        {
            for (; number >= value; number -= value)
            {
                text += letters;
            }
        }

        return text;
    }

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();
}
