using Xunit;
using static NewsPortal.Tests.Media.Word.WordFile;

namespace NewsPortal.Tests.Media.Word;

/// <summary>Lists, tables, and pictures with their captions.</summary>
public sealed class WordListTests : IDisposable
{
    private const string Numbering = """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%3."/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="H1"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="H2"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
        """;

    private readonly WordFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lists_nest_and_keep_their_letters_and_go_on_after_a_paragraph()
    {
        var html = _folder.Html(new WordFile
        {
            Numbering = Numbering,
            Body = P("một", Item(1)) + P("hai", Item(1, 1)) + P("ba", Item(1, 2)) + P("bốn", Item(1)) + P("Chữ xen giữa") + P("năm", Item(1)) + P("dấu", Item(2)) + P("lại từ một", Item(3)),
        });

        Assert.Equal(
            "<ol><li>một<ol type=\"a\"><li>hai<ol type=\"i\"><li>ba</li></ol></li></ol></li><li>bốn</li></ol><p>Chữ xen giữa</p><ol start=\"3\"><li>năm</li></ol><ul><li>dấu</li></ul><ol><li>lại từ một</li></ol>",
            html);
    }

    [Fact]
    public void A_number_among_words_and_the_number_of_a_heading_are_written_out()
    {
        var html = _folder.Html(new WordFile
        {
            Numbering = Numbering,
            Styles = "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style>",
            Body = P("Căn cứ") + P("Phạm vi", Item(4)) + P("Đối tượng", Item(4)) + P("Quy định chung", Style("H1")) + P("Giải thích", Style("H2")) + P("Từ ngữ", Style("H2")) + P("Thi hành", Style("H1"))
                + P("Không đánh số", "<w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
        });

        Assert.Equal(
            "<p>Căn cứ</p><p>Điều 1. Phạm vi</p><p>Điều 2. Đối tượng</p><h2>I. Quy định chung</h2><h3>I.1 Giải thích</h3><h3>I.2 Từ ngữ</h3><h2>II. Thi hành</h2><h2>Không đánh số</h2>", html);
    }

    [Fact]
    public void Styles_and_lists_that_run_in_circles_end()
    {
        var html = _folder.Html(new WordFile
        {
            Styles = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"A\"/><w:basedOn w:val=\"B\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"B\"/><w:basedOn w:val=\"A\"/><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>",
            Numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"B\"/></w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"A\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>",
            Body = P("vòng", Style("A")) + P("tròn", Style("B")),
        });

        Assert.Equal("<p>vòng</p><p>tròn</p>", html);
    }

    [Fact]
    public void Tables_keep_heads_spans_and_captions_and_flatten_tables_inside()
    {
        var html = _folder.Html(new WordFile
        {
            Body = P("Bảng 1. Giải ngân") + "<w:tbl><w:tblPr/><w:tr><w:trPr><w:tblHeader/></w:trPr>" + Cell(P("Dự án", "", "<w:b/>")) + Cell("Số tiền", "<w:gridSpan w:val=\"2\"/>") + "</w:tr>"
                + Row(Cell("Cầu", "<w:vMerge w:val=\"restart\"/>"), Cell("2022"), Cell("5 tỷ")) + Row(Cell("", "<w:vMerge/>"), Cell("2023"), Cell(P("6 tỷ") + P("đã trả")))
                + Row(Cell("Đường"), Cell(Table(Row(Cell("trong"), Cell("bảng")), Row(Cell("hai"), Cell("dòng")))), Cell("")) + "</w:tbl>"
                + P("Bên dưới", "") + Table(Row(Cell("Khung một ô"))),
        });

        Assert.Equal(
            "<table><caption>Bảng 1. Giải ngân</caption><thead><tr><th scope=\"col\">Dự án</th><th scope=\"col\" colspan=\"2\">Số tiền</th></tr></thead><tbody>"
            + "<tr><td rowspan=\"2\">Cầu</td><td>2022</td><td>5 tỷ</td></tr><tr><td>2023</td><td><p>6 tỷ</p><p>đã trả</p></td></tr>"
            + "<tr><td>Đường</td><td><p>trong | bảng</p><p>hai | dòng</p></td><td></td></tr></tbody></table><p>Bên dưới</p><p>Khung một ô</p>", html);
    }

    [Fact]
    public void Pictures_come_with_their_words_and_their_captions_once_each()
    {
        var (article, html) = _folder.Read(new WordFile
        {
            Styles = "<w:style w:type=\"paragraph\" w:styleId=\"C\"><w:name w:val=\"caption\"/></w:style>",
            Body = P("Lời đầu") + Picture("a", "Cầu mới bắc qua sông") + P("Hình 1. Cầu Ba Lòng") + P("(Ảnh: Minh Hà)") + Picture("b", @"C:\Users\phuc\IMG_2.jpg") + P("Lễ bàn giao", Style("C"))
                + Picture("a") + P("Phiên họp. Ảnh: Lê Bình", "<w:jc w:val=\"center\"/>") + "<w:p>" + R("Chữ và ảnh ") + Drawing("b", "A bridge&#10;&#10;Description automatically generated") + "</w:p>" + P("Đoạn sau ảnh."),
        }.WithPicture("a", Png(1)).WithPicture("b", Png(2)).ToBytes());

        Assert.Equal(
            "<p>Lời đầu</p><figure><img src=\"word:1\" alt=\"Cầu mới bắc qua sông\"><figcaption>Hình 1. Cầu Ba Lòng (Ảnh: Minh Hà)</figcaption></figure>"
            + "<figure><img src=\"word:2\" alt=\"\"><figcaption>Lễ bàn giao</figcaption></figure><figure><img src=\"word:1\" alt=\"\"><figcaption>Phiên họp. Ảnh: Lê Bình</figcaption></figure>"
            + "<p>Chữ và ảnh</p><figure><img src=\"word:2\" alt=\"\"></figure><p>Đoạn sau ảnh.</p>", html);
        Assert.Equal([(1, "1.png", "Hình 1. Cầu Ba Lòng (Ảnh: Minh Hà)"), (2, "2.png", "Lễ bàn giao")], article.Pictures.Select(p => (p.Number, p.File, p.Caption)));
        Assert.Equal(Png(2), File.ReadAllBytes(Path.Combine(_folder.Path, "2.png")));
        Assert.Empty(article.Changes);
    }

    [Fact]
    public void Pictures_that_cannot_be_had_are_said_by_their_numbers_and_leave_their_captions()
    {
        var (article, html) = _folder.Read(new WordFile
        {
            Body = P("Ảnh trong bài") + Picture("xa") + Picture("emf") + P("Hình 2. Sơ đồ") + Picture("khong-co") + Picture("cat", inside: "<a:srcRect l=\"1000\" t=\"0\"/>")
                + Table(Row(Cell(Picture("tot"))), Row(Cell("Hình 3: Trong bảng"))) + "<w:p><w:r><w:pict><v:shape alt=\"Ảnh cũ\"><v:imagedata r:id=\"tot\"/></v:shape></w:pict></w:r></w:p>",
        }.WithLinkedPicture("xa", "https://example.com/theo-doi.png").WithPicture("emf", [1, 0, 0, 0, 9, 9], DocumentFormat.OpenXml.Packaging.ImagePartType.Emf)
            .WithPicture("cat", Png(1)).WithPicture("tot", Png(2)).ToBytes());

        Assert.Equal(
            "<p>Ảnh trong bài</p><p>Hình 2. Sơ đồ</p><figure><img src=\"word:4\" alt=\"\"></figure><figure><img src=\"word:5\" alt=\"\"><figcaption>Hình 3: Trong bảng</figcaption></figure><figure><img src=\"word:5\" alt=\"Ảnh cũ\"></figure>", html);
        Assert.Equal(
            [("CroppedPictures", "4"), ("LinkedPictures", "1"), ("UnreadablePictures", "2,3")],
            article.Changes.Select(c => (c.Kind.ToString(), string.Join(',', c.Numbers))));
    }

    private static byte[] Png(byte shade) => Imaging.Photo.Plain(40, 30, shade, 90, 120);
}
