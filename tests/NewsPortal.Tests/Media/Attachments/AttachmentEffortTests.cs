using System.Text;
using NewsPortal.Media.Attachments;
using Xunit;

namespace NewsPortal.Tests.Media.Attachments;

/// <summary>Small files that were made to be much work.</summary>
public sealed class AttachmentEffortTests : IDisposable
{
    private readonly AttachmentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/F<")]
    [InlineData("/F(")]
    [InlineData("/F\\(")]
    [InlineData("/UF%\n")]
    [InlineData("1 0 obj<<>>stream\n")]
    [InlineData("1 0 obj(")]
    [InlineData("1 0 obj<")]
    [InlineData("1 0 obj<<")]
    [InlineData("1 0 obj%")]
    [InlineData("1 0 obj<<>>stream")]
    [InlineData("1 0 obj<</Type/EmbeddedFile>>stream\n")]
    [InlineData("1 0 obj<</Type/ObjStm>>stream\n")]
    [InlineData("1 0 obj (1 0 obj) << >> stream\n")]
    [InlineData("/#")]
    public async Task A_pdf_of_one_thing_again_and_again_is_done_in_seconds(string again)
    {
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n" + Repeat(again, 2 << 20));
        Assert.True(await _folder.FaultInTimeAsync("a.pdf", pdf) is null or AttachmentFault.Damaged or AttachmentFault.TooManyEntries);
    }

    [Theory]
    [InlineData("/F<")]
    [InlineData("/F(")]
    public async Task A_packed_object_of_one_thing_again_and_again_is_done_in_seconds(string again)
    {
        var rules = new AttachmentRules { MaxRatio = 1_032 };
        var pdf = PdfFiles.Of("<< >>", PdfFiles.Stream("/Type /ObjStm /Filter /FlateDecode", Repeat(again, 4 << 20)));
        Assert.True(await _folder.FaultInTimeAsync("a.pdf", pdf, rules) is null or AttachmentFault.Damaged);
    }

    [Fact]
    public void A_pdf_is_not_read_on_when_nobody_waits()
    {
        var path = _folder.Write("a.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n" + Repeat("/Foo ", 1 << 20)));
        using var gone = new CancellationTokenSource();
        gone.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => AttachmentGuard.Check(path, "a.pdf", new AttachmentRules(), gone.Token));
    }

    [Fact]
    public async Task Captions_of_tags_that_never_end_are_read_in_seconds()
    {
        var read = await _folder.ReadInTimeAsync(AttachmentKind.Vtt, Encoding.ASCII.GetBytes(
            $"WEBVTT\n\n00:01.000 --> 00:02.000\n<c>một</c>\n{Repeat("<", 2 << 20)}\n"));
        Assert.StartsWith("m", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_is_named_again_and_again_is_read_once()
    {
        var xlsx = OfficeFiles.Xlsx([.. Enumerable.Repeat<object[]>([""], 2_000), ["cuối"]]);
        var again = ZipFiles.Replace(xlsx, "xl/workbook.xml", "</x:sheets>", $"{Repeat(SheetOf(xlsx), 2 << 20)}</x:sheets>");
        var read = await _folder.ReadInTimeAsync(AttachmentKind.Xlsx, again);
        Assert.Single(read.Text!.Split('\n'), "cuối");
    }

    [Fact]
    public async Task A_slide_that_is_named_again_and_again_is_read_once()
    {
        var pptx = OfficeFiles.Pptx("Một", "Hai");
        var list = ZipFiles.Text(pptx, "ppt/presentation.xml");
        var slide = list[list.IndexOf("<p:sldId ", StringComparison.Ordinal)..];
        slide = slide[..(slide.IndexOf("/>", StringComparison.Ordinal) + 2)];
        var read = await _folder.ReadInTimeAsync(
            AttachmentKind.Pptx, ZipFiles.Replace(pptx, "ppt/presentation.xml", slide, Repeat(slide, 2 << 20)));
        Assert.Equal("Một\nHai", read.Text);
    }

    [Theory]
    [InlineData("<text:p><![CDATA[", "<", "]]></text:p>")]
    [InlineData("<text:p>", "&lt;", "</text:p>")]
    public async Task A_text_without_end_is_damaged_and_does_not_fill_memory(string before, string again, string after)
    {
        var odt = OfficeFiles.OpenDocument(OfficeFiles.Odt, before + Repeat(again, 20 << 20) + after);
        Assert.Equal(AttachmentFault.Damaged, await _folder.FaultInTimeAsync("a.odt", odt, new AttachmentRules { MaxRatio = 1_032 }));
        Assert.Equal(ExtractedTextFault.Unreadable, (await _folder.ReadInTimeAsync(AttachmentKind.Odt, odt)).Fault);
    }

    [Fact]
    public async Task A_document_of_relationships_is_refused()
    {
        var rels = string.Concat(Enumerable.Range(0, 100_001).Select(i => $"<Relationship Id='r{i}' Type='a' Target='b' TargetMode='External'/>"));
        var docx = ZipFiles.With(
            OfficeFiles.Docx("A"), "word/_rels/document.xml.rels",
            $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{rels}</Relationships>");
        Assert.Equal(AttachmentFault.TooManyEntries, await _folder.FaultInTimeAsync("a.docx", docx));
    }

    [Fact]
    public async Task A_document_that_lists_parts_it_does_not_have_is_refused()
    {
        var parts = string.Concat(Enumerable.Range(0, 10_001).Select(i => $"<Override PartName='/p{i}' ContentType='a/b'/>"));
        var docx = ZipFiles.Replace(OfficeFiles.Docx("A"), "[Content_Types].xml", "</Types>", $"{parts}</Types>");
        Assert.Equal(AttachmentFault.TooManyEntries, await _folder.FaultInTimeAsync("a.docx", docx));
    }

    private static string SheetOf(byte[] xlsx)
    {
        var book = ZipFiles.Text(xlsx, "xl/workbook.xml");
        var sheet = book[book.IndexOf("<x:sheet ", StringComparison.Ordinal)..];
        return sheet[..(sheet.IndexOf("/>", StringComparison.Ordinal) + 2)].Replace("name=\"Số liệu\"", "name=\"\"", StringComparison.Ordinal);
    }

    private static string Repeat(string text, int length) => new StringBuilder(length + text.Length).Insert(0, text, length / text.Length).ToString();
}
