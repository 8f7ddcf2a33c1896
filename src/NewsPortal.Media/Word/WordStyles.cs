using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NewsPortal.Media.Word;

/// <summary>The named styles of a Word file: each takes over from the one it is based on, in a circle or not.</summary>
internal sealed partial class WordStyles
{
    private readonly Dictionary<string, XElement> _styles = [];
    private readonly Dictionary<string, LetterLook> _letters = [];
    private readonly Dictionary<string, LineLook> _lines = [];
    private readonly string? _usual;

    /// <param name="styles">Null when the file has none.</param>
    /// <param name="theme">Names the fonts that styles call by their use; null when the file has none.</param>
    public WordStyles(XElement? styles, XElement? theme)
    {
        Fonts = new ThemeFonts(theme);
        foreach (var style in styles.Children("style"))
        {
            if (style.Value("styleId") is { } id && _styles.TryAdd(id, style)
                && style.Value("type") == "paragraph" && style.Value("default") is "1" or "true")
            {
                _usual = id;
            }
        }

        Defaults = LetterLook.Of(styles.Child("docDefaults").Child("rPrDefault").Child("rPr"), Fonts);
    }

    public ThemeFonts Fonts { get; }

    /// <summary>Of letters that no style says anything of.</summary>
    public LetterLook Defaults { get; }

    /// <param name="id">Null for the style of ordinary paragraphs.</param>
    public LetterLook Letters(string? id) => Find(_letters, id ?? _usual, style => LetterLook.Of(style.Child("rPr"), Fonts), (look, below) => look.Over(below), new());

    /// <param name="id">As <see cref="Letters"/> takes it.</param>
    public LineLook Line(string? id) => Find(_lines, id ?? _usual, ReadLine, (look, below) => look.Over(below), new());

    /// <summary>Whether tables of a style show their first row as a head.</summary>
    public bool HasHeadRow(string? tableStyle) =>
        Chain(tableStyle).Any(s => s.Children("tblStylePr").Any(p => p.Value("type") == "firstRow" && p.Child("rPr").Flag("b") == true));

    private static LineLook ReadLine(XElement style)
    {
        var look = LineLook.Of(style.Child("pPr"));
        var name = style.ChildValue("name") ?? "";
        var level = Heading().Match(name) is { Success: true } found ? WordXml.Number(found.Groups["level"].Value) : null;
        return look with { HeadingLevel = level ?? look.HeadingLevel, Use = UseOf(name) ?? look.Use, NumberedBy = style.Value("styleId") };
    }

    // Word keeps the English names of its own styles, other programs and old templates do not.
    private static LineUse? UseOf(string name) =>
        TitleName().IsMatch(name) ? LineUse.Title
        : CaptionName().IsMatch(name) ? LineUse.Caption
        : ContentsName().IsMatch(name) ? LineUse.Contents
        : QuoteName().IsMatch(name) ? LineUse.Quote
        : null;

    private TLook Find<TLook>(
        Dictionary<string, TLook> known, string? id, Func<XElement, TLook> read, Func<TLook, TLook, TLook> over, TLook none)
    {
        if (id is null)
        {
            return none;
        }

        if (!known.TryGetValue(id, out var look))
        {
            look = Chain(id).Select(read).DefaultIfEmpty(none).Aggregate(over);
            known.Add(id, look);
        }

        return look;
    }

    private IEnumerable<XElement> Chain(string? id)
    {
        var seen = new HashSet<string>();
        while (id is not null && seen.Add(id))
        {
            // A file without its styles still names them by Word's ids.
            var style = _styles.GetValueOrDefault(id) ?? new XElement("style", new XAttribute("styleId", id), new XElement("name", new XAttribute("val", id)));
            yield return style;
            id = style.ChildValue("basedOn");
        }
    }

    [GeneratedRegex(@"^\s*(heading|tiêu đề|đầu đề)\s*(?<level>[1-9])\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*(title|tiêu đề)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleName();

    [GeneratedRegex(@"^\s*(caption|chú thích|chú thích ảnh|figure|illustration|hình|drawing)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CaptionName();

    [GeneratedRegex(@"^\s*(toc|contents|mục lục)\s*([1-9]|heading)\s*$|^\s*table of (figures|authorities)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContentsName();

    [GeneratedRegex(@"^\s*(quote|intense quote|block text|quotations|trích dẫn)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuoteName();
}
