using System.Text;
using NewsPortal.Media.Attachments;
using Xunit;

namespace NewsPortal.Tests.Media.Attachments;

public sealed class AttachmentPdfTests : IDisposable
{
    private readonly AttachmentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", "/JavaScript")]
    [InlineData("/OpenAction<</JS(x)/S/Foo>>", "/JS")]
    [InlineData("/Names << /J#61v#61Script 2 0 R >>", "/JavaScript")]
    [InlineData("/AA << /O << /S /#4Caunch /F (a) >> >>", "/Launch")]
    [InlineData("/Annots [<< /Subtype /RichMedia >>]", "/RichMedia")]
    [InlineData("/AcroForm << /XFA 3 0 R >>", "/XFA")]
    public void What_acts_is_refused_however_it_is_written(string entries, string subject)
    {
        var refused = _folder.Refuse("a.pdf", PdfFiles.Of($"<< /Type /Catalog {entries} >>"));
        Assert.Equal((AttachmentFault.ActiveContent, subject), (refused.Fault, refused.Subject));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/Filter /FlateDecode")]
    [InlineData("/Filter [/Flat#65Decode]")]
    public void What_acts_is_found_in_packed_objects(string filter)
    {
        const string objects = "3 0 << /S /JavaScript /JS (app.alert(1)) >>";
        var stream = filter.Contains('#')
            ? PdfFiles.Stream("/Type /ObjStm /Filter /FlateDecode", objects).Replace("/FlateDecode", "[/Flat#65Decode]", StringComparison.Ordinal)
            : PdfFiles.Stream($"/Type /ObjStm /N 1 /First 4 {filter}", objects);
        Assert.Equal(AttachmentFault.ActiveContent, _folder.FaultOf("a.pdf", PdfFiles.Of("<< /Type /Catalog >>", stream)));
    }

    [Theory]
    [InlineData("<< /X(9 0 obj) /Type /ObjStm {0} >>\nstream\n")]
    [InlineData("<< /X<9 0 obj> /Type /ObjStm {0} >>\nstream\n")]
    [InlineData("<< %9 0 obj\n /Type /ObjStm {0} >>\nstream\n")]
    [InlineData("<< /Type /ObjStm {0} /X(stream\n) >>\nstream\n")]
    [InlineData("<< /Type /ObjStm /X endobj {0} >>\nstream\n")]
    [InlineData("<< /Type /ObjStm /X stream\n/Y 1 {0} >>\nstream\n")]
    [InlineData("<< /Type /ObjStm /X << >> stream\n/Y 1 {0} >>\nstream\n")]
    [InlineData("<< /Type /ObjStm {0} >>%c\nstream\n")]
    [InlineData("<< /Type /ObjStm {0} >>stream \r")]
    [InlineData("<< /Type /ObjStm {0} >>stream%c\r\n")]
    [InlineData("<< /N 1 /First 4 {0} >>\nstream\n")]
    [InlineData("<< /Type /ObjStm {1} >>\nstream\n")]
    [InlineData("(\nendobj\n5%c\n 0%c\nobj << /Type /ObjStm {0} >>\nstream\n")]
    [InlineData("(\nendobj\n5 0obj<</Type/ObjStm{0}>>stream\n")]
    [InlineData("<< >>\nstream\nx\n5 0 obj<</Type/ObjStm{0}>>stream\n")]
    public void Packed_objects_are_found_wherever_a_program_would_find_them(string before)
    {
        var stream = PdfFiles.Stream("/Filter /FlateDecode", "3 0 << /S /JavaScript /JS (app.alert(1)) >>");
        var data = stream[stream.IndexOf("stream\n", StringComparison.Ordinal)..]["stream\n".Length..];
        var pdf = PdfFiles.Of("<< /Type /Catalog >>", before
            .Replace("{0}", "/Filter /FlateDecode", StringComparison.Ordinal).Replace("{1}", "/F /Fl", StringComparison.Ordinal) + data);
        var refused = _folder.Refuse("a.pdf", pdf);
        Assert.True(refused is { Fault: AttachmentFault.ActiveContent, Subject: "/JavaScript" }
            or { Fault: AttachmentFault.Damaged, Subject: "/ObjStm" }, $"{refused.Fault} {refused.Subject}");
    }

    [Fact]
    public void The_end_of_packed_objects_is_where_their_packing_ends()
    {
        byte[] stored = [0x78, 0x01, 0, 10, 0, 0xF5, 0xFF, .. "endstream "u8, 1, 17, 0, 0xEE, 0xFF, .. "<</S/JavaScript>>"u8, 0, 0, 0, 0];
        var pdf = PdfFiles.Of("<< >>", $"<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n{Encoding.Latin1.GetString(stored)}\nendstream");
        var refused = _folder.FaultOf("a.pdf", pdf);
        Assert.True(refused is AttachmentFault.ActiveContent or AttachmentFault.Damaged, $"{refused}");
    }

    [Fact]
    public void An_object_between_false_words_of_a_stream_is_found()
    {
        var pdf = PdfFiles.Of("<< /Type /Catalog >>\nendobj\n<< >>\nstream\nx\n7 0 obj\n<< /S /Launch >>\nendstream");
        Assert.Equal(AttachmentFault.ActiveContent, _folder.FaultOf("a.pdf", pdf));
    }

    [Fact]
    public void Random_bytes_of_a_picture_ring_no_bell()
    {
        var picture = new byte[200_000];
        new Random(5).NextBytes(picture);
        "/JS /JavaScript /Launch /XFA /Encrypt"u8.CopyTo(picture.AsSpan(1_000));
        var pdf = PdfFiles.Of("<< /Type /Catalog >>", PdfFiles.Stream("/Subtype /Image /Filter /DCTDecode", picture));
        Assert.Equal(AttachmentKind.Pdf, _folder.Check("a.pdf", pdf));
    }

    [Fact]
    public void A_long_text_that_names_such_things_passes() =>
        Assert.Equal(AttachmentKind.Pdf, _folder.Check("a.pdf", PdfFiles.OfText("Cách tắt /JavaScript và /Launch")));

    [Fact]
    public void Objects_packed_in_a_way_nobody_uses_are_refused() => Assert.Equal(
        AttachmentFault.CannotBeChecked,
        _folder.FaultOf("a.pdf", PdfFiles.Of("<< >>", PdfFiles.Stream("/Type /ObjStm /Filter /LZWDecode", "x"))));

    [Fact]
    public void Objects_that_do_not_unpack_are_damaged()
    {
        var stream = PdfFiles.Stream("/Type /ObjStm /Filter /FlateDecode", "x")
            .Replace("stream\nx", "stream\n?", StringComparison.Ordinal);
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf("a.pdf", PdfFiles.Of("<< >>", stream)));
    }

    [Fact]
    public void An_encrypted_one_is_refused() => Assert.Equal(
        AttachmentFault.Encrypted, _folder.FaultOf("a.pdf", PdfFiles.OfTrailer("/Encrypt 9 0 R", "<< /Type /Catalog >>")));

    [Fact]
    public void Embedded_files_that_run_are_refused_by_content()
    {
        Assert.Equal(AttachmentFault.ActiveContent, FaultOfEmbedded(MediaFiles.WindowsProgram()));
        Assert.Equal(AttachmentFault.ActiveContent, FaultOfEmbedded("<html><script>"u8.ToArray()));
        Assert.Equal(AttachmentFault.NestedArchive, FaultOfEmbedded(ZipFiles.Of(("a", "b"))));
        Assert.Equal(AttachmentFault.Macros, FaultOfEmbedded(ZipFiles.With(OfficeFiles.Docx("A"), "word/vbaProject.bin", "x")));
        Assert.Equal(AttachmentFault.ActiveContent, FaultOfEmbedded(PdfFiles.Of("<< /S /Launch >>")));
    }

    [Fact]
    public void The_source_of_a_document_may_be_embedded() =>
        Assert.Equal(AttachmentKind.Pdf, _folder.Check("a.pdf", Embedded(OfficeFiles.Docx("Bản gốc"))));

    [Theory]
    [InlineData("/F (cai-dat.exe)", AttachmentFault.ActiveContent)]
    [InlineData("/UF (c\\141i.\\152s)", AttachmentFault.ActiveContent)]
    [InlineData("/UF <FEFF0061002E006800740061>", AttachmentFault.ActiveContent)]
    [InlineData("/F (a.rar)", AttachmentFault.NestedArchive)]
    [InlineData("/F %c\n <612E 6A7\n3>", AttachmentFault.ActiveContent)]
    [InlineData("/UF (a(b\\).rar)c.bat)", AttachmentFault.ActiveContent)]
    public void Embedded_files_are_refused_by_name(string name, AttachmentFault fault) =>
        Assert.Equal(fault, _folder.FaultOf("a.pdf", PdfFiles.Of($"<< /Type /Filespec {name} /EF << /F 2 0 R >> >>")));

    [Fact]
    public void A_header_may_stand_a_little_later_but_not_behind_a_page()
    {
        var pdf = PdfFiles.OfText("A");
        Assert.Equal(AttachmentKind.Pdf, _folder.Check("a.pdf", [.. new byte[500], .. pdf]));
        Assert.Equal(AttachmentFault.ActiveContent, _folder.FaultOf("a.pdf", [.. "xx <script src=//e>\n"u8, .. pdf]));
        Assert.Equal(AttachmentFault.ActiveContent, _folder.FaultOf("a.pdf", [.. "<video onerror=alert(1)>"u8, .. pdf]));
        Assert.Equal(AttachmentFault.UnknownKind, _folder.FaultOf("a.pdf", [.. Encoding.ASCII.GetBytes(new string('x', 1_100)), .. pdf]));
    }

    private static byte[] Embedded(byte[] content) => PdfFiles.Of(
        "<< /Type /Catalog >>", PdfFiles.Stream("/Type /EmbeddedFile /Filter /FlateDecode", content));

    private AttachmentFault FaultOfEmbedded(byte[] content) => _folder.FaultOf("a.pdf", Embedded(content));
}
