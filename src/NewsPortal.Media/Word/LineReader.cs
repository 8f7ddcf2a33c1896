using System.Globalization;
using System.Xml.Linq;

namespace NewsPortal.Media.Word;

/// <summary>Reads one paragraph: its letters, and what is drawn in it.</summary>
/// <param name="part">The part it stands in.</param>
/// <param name="line">How its letters look where they say nothing themselves.</param>
internal sealed class LineReader(WordSource source, string part, LetterLook line)
{
    // A field that is never closed ends with its paragraph.
    private readonly FieldStack _fields = new();
    private readonly LineText _text = new(source.Tally);
    private readonly List<Picture> _pictures = [];
    private readonly List<XElement> _boxes = [];

    public IReadOnlyList<Picture> Pictures => _pictures;

    /// <summary>The boxes of text that hang on it.</summary>
    public IReadOnlyList<XElement> Boxes => _boxes;

    /// <returns>Empty for a paragraph without words.</returns>
    public IReadOnlyList<Piece> Read(XElement paragraph)
    {
        ReadInside(paragraph, null);
        return _text.Finish();
    }

    private void ReadInside(XElement? holder, string? address)
    {
        foreach (var element in holder?.Elements() ?? [])
        {
            switch (element.Name.LocalName)
            {
                case "r":
                    ReadRun(element, address);
                    break;
                case "hyperlink":
                    ReadInside(element, AddressOf(element) ?? address);
                    break;
                case "fldSimple":
                    ReadInside(element, LinkAddress.Of(FieldStack.AddressOf(element.Value("instr"))) ?? address);
                    break;
                case "ins" or "moveTo":
                    source.Tally.Add(WordChangeKind.Insertions);
                    ReadInside(element, address);
                    break;
                case "del":
                    source.Tally.Add(WordChangeKind.Deletions);
                    break;
                case "sdt" when element.Child("sdtPr").Flag("showingPlcHdr") != true:
                    ReadInside(element.Child("sdtContent"), address);
                    break;
                case "smartTag" or "customXml" or "bdo" or "dir":
                    ReadInside(element, address);
                    break;
                case "oMath" or "oMathPara":
                    source.Tally.Add(WordChangeKind.Equations);
                    break;
            }
        }
    }

    private string? AddressOf(XElement link)
    {
        var said = link.Value("id") is { } id && source.Package.RelationsOf(part).TryGetValue(id, out var relation) && relation.IsExternal
            ? relation.Target : null;
        return Followed(said is not null && link.Value("anchor") is { Length: > 0 } place && !said.Contains('#', StringComparison.Ordinal)
            ? $"{said}#{place}" : said);
    }

    private string? Followed(string? said)
    {
        var address = LinkAddress.Of(said);
        if (said is not null && address is null)
        {
            source.Tally.Add(WordChangeKind.Links);
        }

        return address;
    }

    private void ReadRun(XElement run, string? address)
    {
        var properties = run.Child("rPr");
        var named = properties.ChildValue("rStyle") is { } style ? source.Styles.Letters(style) : new LetterLook();
        var look = LetterLook.Of(properties, source.Styles.Fonts).Over(named).Over(line).Over(source.Styles.Defaults);
        if (look.IsHidden == true && run.Child("t") is not null)
        {
            source.Tally.Add(WordChangeKind.HiddenText);
        }

        foreach (var element in run.Elements())
        {
            ReadLetter(element, look, address);
        }
    }

    private void ReadLetter(XElement element, LetterLook look, string? address)
    {
        switch (element.Name.LocalName)
        {
            case "fldChar":
                _fields.Change(element.Value("fldCharType"));
                break;
            case "instrText":
                _fields.Instruct(element.Value);
                break;
            case "commentReference":
                source.Tally.Add(WordChangeKind.Comments);
                break;
            case var _ when look.IsHidden == true || _fields.IsInInstruction:
                break;
            case "t":
                Write(Letters(element.Value, look.Font), look, address);
                break;
            case "tab" or "ptab":
                Write(" ", look, address);
                break;
            case "br" when element.Value("type") is null or "textWrapping":
            case "cr":
                Write("\n", look, address);
                break;
            case "noBreakHyphen":
                Write("-", look, address);
                break;
            case "softHyphen":
                Write("\u00AD", look, address);
                break;
            case "sym":
                Write(Sign(element.Value("font"), element.Value("char")), look, address);
                break;
            case "footnoteReference" or "endnoteReference":
                WriteNote(element);
                break;
            case "drawing" or "pict" or "object":
                Draw(element);
                break;
            case "ruby":
                ReadInside(element.Child("rubyBase"), address);
                break;
        }
    }

    private void Write(string text, LetterLook look, string? address)
    {
        source.Count(text.Length);
        var emphasis = (look.IsStrong == true ? Emphasis.Strong : 0) | (look.IsSlanted == true ? Emphasis.Slanted : 0)
            | (look.Raise > 0 ? Emphasis.Raised : look.Raise < 0 ? Emphasis.Lowered : 0);
        _text.Add(new Piece(text, emphasis, address ?? LinkAddress.Of(_fields.Address)), look.Font);
    }

    // Notes of notes are not counted: their numbers would lead nowhere.
    private void WriteNote(XElement reference)
    {
        var kind = reference.Is("footnoteReference") ? "footnotes" : "endnotes";
        if (part == source.Package.Main && source.Notes.NumberOf(kind, reference.Value("id")) is { } number)
        {
            _text.AddNote(number);
        }
    }

    private void Draw(XElement element)
    {
        var (pictures, boxes) = source.Drawings.Read(part, element);
        _pictures.AddRange(pictures);
        _boxes.AddRange(boxes);
    }

    // Texts in a font of symbols have letters of their own; those in old Vietnamese fonts are read with the others.
    private string Letters(string text, string? font) =>
        text.AsSpan().ContainsAnyInRange(LineText.FirstSymbol, LineText.LastSymbol) && !LineText.IsLegacy(font)
            ? string.Concat(text.Select(c => c is >= LineText.FirstSymbol and <= LineText.LastSymbol
                ? Sign(font, ((int)c).ToString("X4", CultureInfo.InvariantCulture)) : c.ToString()))
            : text;

    private string Sign(string? font, string? code)
    {
        if (SymbolLetters.Find(font, code) is { } letter)
        {
            return letter;
        }

        source.Tally.Add(WordChangeKind.Symbols);
        return "";
    }
}
