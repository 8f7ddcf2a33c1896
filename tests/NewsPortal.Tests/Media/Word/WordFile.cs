using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace NewsPortal.Tests.Media.Word;

/// <summary>A document of Word, written part by part.</summary>
internal sealed class WordFile
{
    private const string Names = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wp15="http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing"
        """;

    private readonly List<(string Id, byte[] Bytes, PartTypeInfo Type)> _pictures = [];
    private readonly List<(string Id, string Address)> _links = [];
    private readonly List<(string Id, string Address)> _linkedPictures = [];

    /// <summary>What stands inside <c>w:body</c>.</summary>
    public required string Body { get; init; }

    public string? Styles { get; init; }

    public string? Numbering { get; init; }

    public string? Theme { get; init; }

    public string? Footnotes { get; init; }

    public string? Endnotes { get; init; }

    public string? Header { get; init; }

    public string? Footer { get; init; }

    public WordFile WithPicture(string id, byte[] bytes, PartTypeInfo? type = null)
    {
        _pictures.Add((id, bytes, type ?? ImagePartType.Png));
        return this;
    }

    public WordFile WithLink(string id, string address)
    {
        _links.Add((id, address));
        return this;
    }

    public WordFile WithLinkedPicture(string id, string address)
    {
        _linkedPictures.Add((id, address));
        return this;
    }

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Creator = "Đỗ Văn Phúc";
            document.PackageProperties.Title = "Bản nháp mật";
            var main = document.AddMainDocumentPart();
            Feed(main, $"<w:document {Names}><w:body>{Body}</w:body></w:document>");
            Add<StyleDefinitionsPart>(main, "styles", Styles);
            Add<NumberingDefinitionsPart>(main, "numbering", Numbering);
            Add<FootnotesPart>(main, "footnotes", Footnotes);
            Add<EndnotesPart>(main, "endnotes", Endnotes);
            Add<HeaderPart>(main, "hdr", Header);
            Add<FooterPart>(main, "ftr", Footer);
            if (Theme is not null)
            {
                Feed(main.AddNewPart<ThemePart>(), $"<a:theme {Names}><a:themeElements><a:fontScheme name=\"x\">{Theme}</a:fontScheme></a:themeElements></a:theme>");
            }

            foreach (var (id, bytes, type) in _pictures)
            {
                main.AddImagePart(type, id).FeedData(new MemoryStream(bytes));
            }

            foreach (var (id, address) in _links)
            {
                main.AddHyperlinkRelationship(new Uri(address, UriKind.RelativeOrAbsolute), true, id);
            }

            foreach (var (id, address) in _linkedPictures)
            {
                main.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", new Uri(address), id);
            }
        }

        return file.ToArray();
    }

    /// <summary>A paragraph of one run.</summary>
    /// <param name="properties">What stands inside <c>w:pPr</c>.</param>
    /// <param name="look">What stands inside <c>w:rPr</c>.</param>
    public static string P(string text, string properties = "", string look = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text, look)}</w:p>";

    public static string R(string text, string look = "") =>
        $"<w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</w:t></w:r>";

    public static string Style(string id) => $"<w:pStyle w:val=\"{id}\"/>";

    public static string Item(int list, int level = 0) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    /// <summary>A paragraph with a picture alone.</summary>
    public static string Picture(string id, string alt = "", string inside = "") => $"<w:p>{Drawing(id, alt, inside)}</w:p>";

    public static string Drawing(string id, string alt = "", string inside = "") => $"""
        <w:r><w:drawing><wp:inline><wp:docPr id="1" name="C:\Ảnh\a.jpg" descr="{alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name=""/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{id}"/>{inside}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
        """;

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/>{string.Concat(rows)}</w:tbl>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    /// <param name="properties">What stands inside <c>w:tcPr</c>.</param>
    public static string Cell(string content, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{(content.StartsWith('<') ? content : P(content))}</w:tc>";

    private static void Add<TPart>(MainDocumentPart main, string element, string? content)
        where TPart : OpenXmlPart, IFixedContentTypePart
    {
        if (content is not null)
        {
            Feed(main.AddNewPart<TPart>(), $"<w:{element} {Names}>{content}</w:{element}>");
        }
    }

    private static void Feed(OpenXmlPart part, string xml) => part.FeedData(new MemoryStream(Encoding.UTF8.GetBytes(xml)));
}
