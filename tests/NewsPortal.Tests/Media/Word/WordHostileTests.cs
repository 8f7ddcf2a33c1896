using System.Diagnostics;
using NewsPortal.Media.Attachments;
using NewsPortal.Media.Word;
using NewsPortal.Tests.Media.Attachments;
using NewsPortal.Tests.Media.Imaging;
using Xunit;
using static NewsPortal.Tests.Media.Word.WordFile;

namespace NewsPortal.Tests.Media.Word;

/// <summary>Files that are broken, made to do harm, or larger than anybody meant.</summary>
public sealed class WordHostileTests : IDisposable
{
    private const string Part = "word/document.xml";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WordFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_no_word_file_is_refused_with_a_reason_that_fits()
    {
        var good = OfficeFiles.Docx("Chữ");

        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf(good[..(good.Length / 2)]));
        Assert.Equal(AttachmentFault.NotWord, _folder.FaultOf([.. Enumerable.Range(0, 5_000).Select(i => (byte)((i * 7919) ^ (i >> 3)))]));
        Assert.Equal(AttachmentFault.NotWord, _folder.FaultOf("Chỉ là chữ"u8.ToArray()));
        Assert.Equal(AttachmentFault.NameContradicts, _folder.FaultOf(OfficeFiles.Xlsx([1])));
        Assert.Equal(AttachmentFault.NotWord, _folder.FaultOf(OfficeFiles.Xlsx([1]), "bảng.xlsx"));
        Assert.Equal(AttachmentFault.NotWord, _folder.FaultOf(PdfFiles.Of(""), "bài.pdf"));
        Assert.Equal(AttachmentFault.Empty, _folder.FaultOf([]));
        Assert.Equal(AttachmentFault.NoWords, _folder.FaultOf(new WordFile { Body = P("  ") + "<w:sectPr/>" }.ToBytes()));
        Assert.Equal(AttachmentFault.NoWords, _folder.FaultOf(new WordFile { Body = "" }.ToBytes()));
    }

    [Fact]
    public void Old_encrypted_and_macro_files_are_refused()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4_096]];
        Assert.Contains(_folder.FaultOf(compound, "bài.doc"), (AttachmentFault[])[AttachmentFault.OldOffice, AttachmentFault.Encrypted]);
        Assert.Contains(_folder.FaultOf(compound), (AttachmentFault[])[AttachmentFault.OldOffice, AttachmentFault.Encrypted]);

        var macros = ZipFiles.Replace(OfficeFiles.Docx("Chữ"), "[Content_Types].xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml");
        Assert.Equal(AttachmentFault.Macros, _folder.FaultOf(macros));
        Assert.Equal(AttachmentFault.Macros, _folder.FaultOf(macros, "bài.docm"));
        Assert.Equal(AttachmentFault.Macros, _folder.FaultOf(ZipFiles.With(OfficeFiles.Docx("Chữ"), "word/vbaProject.bin", "x")));
    }

    [Fact]
    public void Bombs_do_not_go_off()
    {
        const string Laughs = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
            """;
        var good = OfficeFiles.Docx("Chữ");
        var watch = Stopwatch.StartNew();

        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf(ZipFiles.With(good, Part, Laughs + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p></w:body></w:document>")));
        Assert.Equal(AttachmentFault.InflatesTooMuch, _folder.FaultOf(ZipFiles.With(good, "word/media/a.bin", new byte[64 << 20])));
        Assert.Equal(AttachmentFault.UnsafeEntryName, _folder.FaultOf(ZipFiles.With(good, "../../../tmp/a.png", "x")));
        Assert.True(watch.Elapsed < Patience, $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Lone_surrogates_and_other_letters_that_XML_forbids_are_damage()
    {
        var good = OfficeFiles.Docx("Chữ");
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf(ZipFiles.Replace(good, Part, "Chữ", "&#xD83D;")));
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf(ZipFiles.Replace(good, Part, "Chữ", "&#x0;")));
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf(ZipFiles.Replace(good, Part, "</w:t>", "")));
    }

    [Fact]
    public void Parts_that_are_not_there_are_done_without()
    {
        var file = new WordFile { Body = P("Có chữ", Style("Heading1")) + P("Chữ", Item(7)) + Picture("a"), Styles = "<w:style/>", Numbering = "<w:num/>" }.WithPicture("a", Photo.Plain(9, 9, 1, 2, 3)).ToBytes();
        var rels = ZipFiles.Text(file, "word/_rels/document.xml.rels");
        var lost = ZipFiles.With(file, "word/_rels/document.xml.rels", rels.Replace("styles", "khong-co", StringComparison.Ordinal)
            .Replace("/media/", "/../../../etc/", StringComparison.Ordinal));

        var (article, _) = _folder.Read(lost);
        Assert.Equal("Có chữ", article.Title);
        Assert.Equal(WordChangeKind.UnreadablePictures, Assert.Single(article.Changes).Kind);
        Assert.Equal("<p>Chữ</p>", _folder.Html(new WordFile { Body = P("Chữ", Style("ListBullet")) }));
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf(ZipFiles.Replace(OfficeFiles.Docx("Chữ"), "_rels/.rels", "document.xml", "khong-co.xml")));
    }

    [Fact]
    public void Of_five_hundred_pictures_a_hundred_are_taken_and_the_rest_is_said()
    {
        var file = new WordFile { Body = P("Năm trăm ảnh") + string.Concat(Enumerable.Range(0, 500).Select(i => Picture("p" + i))) };
        for (var i = 0; i < 500; i++)
        {
            file.WithPicture("p" + i, Photo.Plain(8, 8, (byte)i, (byte)(i >> 8), 7));
        }

        var (article, html) = _folder.Read(file.ToBytes());

        Assert.Equal(100, article.Pictures.Count);
        Assert.Equal(100, Directory.GetFiles(_folder.Path, "*.png").Length);
        Assert.DoesNotContain("word:101", html, StringComparison.Ordinal);
        Assert.Equal((WordChangeKind.TooManyPictures, 400), (article.Changes[0].Kind, article.Changes[0].Count));
    }

    [Fact]
    public void Five_megabytes_of_text_are_taken_and_more_is_refused_in_seconds()
    {
        var watch = Stopwatch.StartNew();
        var line = P(string.Concat(Enumerable.Repeat("Quảng Trị đầu tư ", 60)));
        var most = string.Concat(Enumerable.Repeat(line, 3_400));
        Assert.InRange(_folder.Html(new WordFile { Body = most }).Length, 3_400_000, 5 << 20);
        Assert.Equal(AttachmentFault.TooMuchText, _folder.FaultOf(new WordFile { Body = most + most }.ToBytes()));
        Assert.True(watch.Elapsed < Patience, $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Ten_thousand_rows_and_fifty_thousand_pieces_of_one_line_take_seconds()
    {
        var watch = Stopwatch.StartNew();
        var rows = Enumerable.Range(0, 10_000).Select(i => Row(Cell("Dòng " + i, "<w:vMerge/>"), Cell("b"), Cell("c"))).ToArray();
        Assert.Contains("<td>Dòng 9999</td>", _folder.Html(new WordFile { Body = Table(rows).Replace("<w:vMerge/>", "", StringComparison.Ordinal) }), StringComparison.Ordinal);
        var pieces = string.Concat(Enumerable.Range(0, 50_000).Select(i => R("ă ", i % 2 == 0 ? "<w:b/>" : "<w:i/>")));
        Assert.Contains("<em>ă </em>", _folder.Html(new WordFile { Body = "<w:p>" + pieces + "</w:p>" }), StringComparison.Ordinal);
        Assert.True(watch.Elapsed < Patience, $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Tables_inside_tables_are_read_as_deep_as_XML_is_and_refused_beyond()
    {
        Assert.Contains("đáy", _folder.Html(new WordFile { Body = Nested(100) }), StringComparison.Ordinal);
        Assert.Equal(AttachmentFault.Damaged, _folder.FaultOf(new WordFile { Body = Nested(1_000) }.ToBytes()));

        static string Nested(int depth) => string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", depth)) + P("đáy") + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", depth));
    }

    [Fact]
    public void Fields_that_never_end_hide_no_text()
    {
        var html = _folder.Html(new WordFile
        {
            Body = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>" + R("Một") + "</w:p>" + P("Hai")
                + "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"end\"/></w:r>" + R("Ba") + "</w:p>",
        });

        Assert.Equal("<p>Một</p><p>Hai</p><p>Ba</p>", html);
    }
}
