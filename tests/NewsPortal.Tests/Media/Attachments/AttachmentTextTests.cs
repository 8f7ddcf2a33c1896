using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using NewsPortal.Media.Attachments;
using Xunit;

namespace NewsPortal.Tests.Media.Attachments;

public sealed class AttachmentTextTests : IDisposable
{
    private const string Hard = "Nghệ thuật thuở ấy, ngữ nghĩa Đ đ, Ủy ban – “Hoà nhập” ở Phong Thổ 👩‍👩‍👧";

    private readonly AttachmentFolder _folder = new();
    private readonly string _secret;

    public AttachmentTextTests() => _secret = _folder.Write("bi-mat.txt", "BIMAT"u8.ToArray());

    public static TheoryData<string> Kinds => ["docx", "xlsx", "pptx", "odt", "ods", "odp", "csv", "txt", "vtt"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Decomposed_Vietnamese_comes_out_composed(string extension)
    {
        var text = await TextOf(extension, Hard.Normalize(NormalizationForm.FormD));
        Assert.EndsWith(Hard, text, StringComparison.Ordinal);
        Assert.True(text.IsNormalized(NormalizationForm.FormC));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Blanks_are_folded_and_control_characters_left_out(string extension) =>
        Assert.EndsWith("một hai ba", await TextOf(extension, "  một \u00A0\t  hai\u3000\u202Fba  "), StringComparison.Ordinal);

    [Fact]
    public async Task Control_characters_of_plain_text_are_left_out() =>
        Assert.Equal("một\nhai", await TextOf("txt", "\u0001mộ\u0007t\r\n\r\n \n\u200Bhai\u001B\u0085"));

    [Fact]
    public async Task Paragraphs_of_a_document_are_lines() => Assert.Equal("Một\nHai", (await _folder.ReadAsync(
        AttachmentKind.Docx, OfficeFiles.Docx("Một", "", "Hai"))).Text);

    [Fact]
    public async Task Tabs_and_breaks_part_words_and_deleted_text_is_not_found()
    {
        var docx = OfficeFiles.Docx(new Paragraph(
            new Run(new Text("Một"), new TabChar(), new Text("hai"), new Break(), new Text("ba"), new NoBreakHyphen(), new Text("bốn")),
            new DeletedRun(new Run(new DeletedText("mật"))) { Id = "1", Author = "A" },
            new Run(new FieldCode("HYPERLINK x"))));
        Assert.Equal("Một hai\nba-bốn", (await _folder.ReadAsync(AttachmentKind.Docx, docx)).Text);
    }

    [Fact]
    public async Task A_text_box_is_read_once()
    {
        var box = new AlternateContent(
            new AlternateContentChoice(new Run(new Text("Khung"))) { Requires = "wps" },
            new AlternateContentFallback(new Run(new Text("Khung"))));
        var docx = OfficeFiles.Docx(new Paragraph(box), new Paragraph(new Run(new Text("Sau"))));
        Assert.Equal("Khung\nSau", (await _folder.ReadAsync(AttachmentKind.Docx, docx)).Text);
    }

    [Fact]
    public async Task A_row_of_a_sheet_is_a_line() => Assert.Equal("Số liệu\nLai Châu 12.5\nHà Nội 3 Lai Châu", (await _folder.ReadAsync(
        AttachmentKind.Xlsx, OfficeFiles.Xlsx(["Lai Châu", 12.5], ["Hà Nội", 3, "Lai Châu"]))).Text);

    [Fact]
    public async Task Slides_come_in_their_order() => Assert.Equal("Một\nHai\nBa", (await _folder.ReadAsync(
        AttachmentKind.Pptx, OfficeFiles.Pptx("Một", "Hai", "Ba"))).Text);

    [Fact]
    public async Task An_open_document_leaves_out_comments_deletions_and_notes()
    {
        var odt = OfficeFiles.OpenDocument(OfficeFiles.Odt, """
            <text:tracked-changes><text:p>xoá</text:p></text:tracked-changes>
            <text:h>Một<text:s text:c="3"/>hai</text:h><text:p>ba<office:annotation><text:p>nhận xét</text:p></office:annotation>
             bốn<text:line-break/>năm</text:p>
            <presentation:notes><text:p>ghi chú</text:p></presentation:notes>
            """);
        Assert.Equal("Một hai\nba bốn\nnăm", (await _folder.ReadAsync(AttachmentKind.Odt, odt)).Text);
    }

    [Fact]
    public async Task A_row_of_an_open_sheet_is_a_line()
    {
        const string cell = "<table:table-cell><text:p>{0}</text:p></table:table-cell>";
        static string Row(params string[] cells) =>
            $"<table:table-row>{string.Concat(cells.Select(c => cell.Replace("{0}", c, StringComparison.Ordinal)))}</table:table-row>";
        var ods = OfficeFiles.OpenDocument(OfficeFiles.Ods, $"<table:table>{Row("Lai Châu", "12")}{Row("Hà Nội", "3")}</table:table>");
        Assert.Equal("Lai Châu 12\nHà Nội 3", (await _folder.ReadAsync(AttachmentKind.Ods, ods)).Text);
    }

    [Fact]
    public async Task Captions_are_read_without_times_names_notes_and_tags()
    {
        const string captions = """
            WEBVTT - Phim
            Kind: captions

            NOTE của biên tập

            STYLE
            ::cue { color: red }

            doan-1
            00:01.000 --> 00:02.000 align:left
            <v Lan>Xin <i>chào</i> &amp; tạm biệt</v>
            Dòng hai

            2
            00:03.000 --> 00:04.000
            Hết
            """;
        var read = await _folder.ReadAsync(AttachmentKind.Vtt, Encoding.UTF8.GetBytes(captions));
        Assert.Equal("Xin chào & tạm biệt\nDòng hai\nHết", read.Text);
    }

    [Fact]
    public async Task Plain_text_in_utf_16_is_read() => Assert.Equal("tỉnh;số", (await _folder.ReadAsync(
        AttachmentKind.Csv, [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("tỉnh;số")])).Text);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_long_text_is_cut_by_letters(string extension)
    {
        var options = new AttachmentTextOptions { MaxRunes = 100 };
        var text = await TextOf(extension, string.Concat(Enumerable.Repeat("ngữ 😀 ", 10_000)).Normalize(NormalizationForm.FormD), options);
        Assert.InRange(text.EnumerateRunes().Count(), 90, 100);
        Assert.DoesNotContain('\uFFFD', text);
        Assert.True(text.IsNormalized(NormalizationForm.FormC));
    }

    [Theory]
    [InlineData("mp3")]
    [InlineData("mp4")]
    [InlineData("zip")]
    public async Task Sound_video_and_archives_have_no_text(string extension)
    {
        var read = await _folder.ReadAsync(KindOf(extension), [1, 2, 3]);
        Assert.Equal(new ExtractedText(null, ExtractedTextFault.KindHasNone), read);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("pptx")]
    [InlineData("odt")]
    public async Task A_bad_document_has_no_text_and_is_no_exception(string extension)
    {
        var good = FileOf(extension, "Một");
        byte[][] bad =
        [
            "no zip at all"u8.ToArray(), good[..(good.Length / 2)], ZipFiles.Of(("a", "b")), ZipFiles.With(good, PartOf(extension), "<broken"),
            ZipFiles.With(good, PartOf(extension), "\0\0"),
        ];
        foreach (var content in bad)
        {
            Assert.Equal(ExtractedTextFault.Unreadable, (await _folder.ReadAsync(KindOf(extension), content)).Fault);
        }
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("pptx")]
    [InlineData("odt")]
    [InlineData("ods")]
    [InlineData("odp")]
    public async Task An_entity_that_names_a_file_extracts_nothing(string extension)
    {
        var good = FileOf(extension, "THAYTHE");
        var part = extension is "xlsx" ? "xl/sharedStrings.xml" : PartOf(extension);
        var declared = ZipFiles.Replace(ZipFiles.Replace(good, part, "THAYTHE", "&x;"), part, "?>", $"?><!DOCTYPE a [<!ENTITY x SYSTEM 'file://{_secret}'>]>");
        var read = await _folder.ReadAsync(KindOf(extension), declared);
        Assert.Equal(new ExtractedText(null, ExtractedTextFault.Unreadable), read);
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf($"a.{extension}", declared));
    }

    private static string PartOf(string extension) => extension switch
    {
        "docx" => "word/document.xml",
        "xlsx" => "xl/workbook.xml",
        "pptx" => "ppt/slides/slide1.xml",
        _ => "content.xml",
    };

    private static AttachmentKind KindOf(string extension) => extension switch
    {
        "docx" => AttachmentKind.Docx,
        "xlsx" => AttachmentKind.Xlsx,
        "pptx" => AttachmentKind.Pptx,
        "odt" => AttachmentKind.Odt,
        "ods" => AttachmentKind.Ods,
        "odp" => AttachmentKind.Odp,
        "csv" => AttachmentKind.Csv,
        "txt" => AttachmentKind.Txt,
        "vtt" => AttachmentKind.Vtt,
        "mp3" => AttachmentKind.Mp3,
        "mp4" => AttachmentKind.Mp4,
        _ => AttachmentKind.Zip,
    };

    private static byte[] FileOf(string extension, string text) => extension switch
    {
        "docx" => OfficeFiles.Docx(text),
        "xlsx" => OfficeFiles.Xlsx([text]),
        "pptx" => OfficeFiles.Pptx(text),
        "odt" => OfficeFiles.OpenDocument(OfficeFiles.Odt, $"<text:p>{text}</text:p>"),
        "ods" => OfficeFiles.OpenDocument(OfficeFiles.Ods, $"<text:p>{text}</text:p>"),
        "odp" => OfficeFiles.OpenDocument(OfficeFiles.Odp, $"<text:p>{text}</text:p>"),
        "vtt" => Encoding.UTF8.GetBytes($"WEBVTT\n\n00:01.000 --> 00:02.000\n{text}\n"),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private async Task<string> TextOf(string extension, string text, AttachmentTextOptions? options = null)
    {
        var read = await _folder.ReadAsync(KindOf(extension), FileOf(extension, text), options);
        Assert.Null(read.Fault);
        return read.Text!;
    }
}
