using NewsPortal.Content.Bodies;
using NewsPortal.Media.Word;
using Xunit;
using static NewsPortal.Tests.Media.Word.WordFile;

namespace NewsPortal.Tests.Media.Word;

/// <summary>Words, headings, links and what is not text.</summary>
public sealed class WordTextTests : IDisposable
{
    private const string Headings = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Đầu đề 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="H4"><w:name w:val="Tiêu đề 4"/></w:style>
        <w:style w:type="paragraph" w:styleId="Rieng"><w:name w:val="Mục riêng"/><w:basedOn w:val="H1"/></w:style>
        <w:style w:type="paragraph" w:styleId="MucLuc1"><w:name w:val="toc 1"/></w:style>
        """;

    private readonly WordFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_title_becomes_the_headline_and_headings_begin_at_the_second_level_without_leaps()
    {
        var (article, html) = _folder.Read(new WordFile
        {
            Styles = Headings,
            Body = P("Báo cáo quý III", Style("T")) + P("Kết quả", Style("H1")) + P("Chi tiết", Style("H4")) + P("Sâu hơn", "<w:outlineLvl w:val=\"5\"/>")
                + P("Nữa", "<w:outlineLvl w:val=\"7\"/>") + P("Kế hoạch", Style("Rieng")) + P("Tháng 10", Style("H2")) + P("Chữ thường", "<w:outlineLvl w:val=\"9\"/>"),
        }.ToBytes());

        Assert.Equal("Báo cáo quý III", article.Title);
        Assert.Equal("<h2>Kết quả</h2><h3>Chi tiết</h3><h4>Sâu hơn</h4><h4>Nữa</h4><h2>Kế hoạch</h2><h3>Tháng 10</h3><p>Chữ thường</p>", html);
    }

    [Fact]
    public void A_first_line_in_bold_in_the_middle_is_a_headline_and_the_same_further_down_is_not()
    {
        const string Middle = "<w:jc w:val=\"center\"/>";
        var (article, html) = _folder.Read(new WordFile
        {
            Body = P("Lễ bàn giao cầu Ba Lòng", Middle, "<w:b/>") + P("Chiều 25/10/2023.") + P("Đậm ở giữa", Middle, "<w:b/>"),
        }.ToBytes());

        Assert.Equal("Lễ bàn giao cầu Ba Lòng", article.Title);
        Assert.Equal("<p>Chiều 25/10/2023.</p><p><strong>Đậm ở giữa</strong></p>", html);
        Assert.Null(_folder.Read(new WordFile { Body = P("Chữ thường đầu bài") }.ToBytes()).Article.Title);
    }

    [Fact]
    public void Letters_keep_what_they_mean_and_lose_how_they_look()
    {
        var html = _folder.Html(new WordFile
        {
            Styles = "<w:style w:type=\"character\" w:styleId=\"Manh\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>",
            Body = "<w:p>" + R("Giải ngân ", "<w:rStyle w:val=\"Manh\"/>") + R("đạt", "<w:i/><w:b/><w:color w:val=\"FF0000\"/><w:u w:val=\"single\"/>")
                + R(" 102,6%", "<w:b w:val=\"0\"/>") + R(" m") + R("2", "<w:vertAlign w:val=\"superscript\"/>") + R(" H") + R("2", "<w:vertAlign w:val=\"subscript\"/>") + R("O") + "</w:p>",
        });

        Assert.Equal("<p><strong>Giải ngân <em>đạt</em></strong> 102,6% m<sup>2</sup> H<sub>2</sub>O</p>", html);
    }

    [Fact]
    public void Text_comes_in_one_form_whatever_script_it_is_in()
    {
        var html = _folder.Html(new WordFile
        {
            Body = P("Hô\u0323i nghi\u0323\u00A0 \u00A0đầu\u200B tư 𝐇𝐨̣𝐩") + P("会议 한국 สวัสดี 👩‍👩‍👧 <b>&amp;") + P("   ")
                + "<w:p><w:r><w:t>Dòng một</w:t><w:br/><w:t>dòng</w:t><w:tab/><w:t>hai</w:t><w:noBreakHyphen/><w:t>ba</w:t><w:br w:type=\"page\"/></w:r></w:p>",
        });

        Assert.Equal("<p>Hội nghị đầu tư Họp</p><p>会议 한국 สวัสดี 👩‍👩‍👧 &lt;b&gt;&amp;amp;</p><p>Dòng một<br>dòng hai-ba</p>", html);
    }

    [Fact]
    public void Links_lead_to_the_web_and_to_mail_and_to_nothing_else()
    {
        var file = new WordFile
        {
            Body = "<w:p>" + Link("r:id=\"a\"", "trang") + Link("r:id=\"a\" w:anchor=\"muc2\"", " mục") + Link("w:anchor=\"_Toc1\"", " trong bài") + Link("r:id=\"b\"", " tệp")
                + Link("r:id=\"c\"", " mã") + Link("r:id=\"d\"", " thư") + Link("r:id=\"khong-co\"", " mất") + "</w:p>"
                + "<w:p>" + Field("begin") + "<w:r><w:instrText> HYPERLINK \"https://a.vn/x?y=1&amp;z=2\" </w:instrText></w:r>" + Field("separate") + R("trường") + Field("end") + R(" thường") + "</w:p>"
                + "<w:p><w:fldSimple w:instr=\" DATE \">" + R("25/10/2023") + "</w:fldSimple></w:p>",
        }.WithLink("a", "https://quangtri.gov.vn/").WithLink("b", "file:///C:/Users/phuc/a.doc").WithLink("c", "javascript:alert(1)").WithLink("d", "mailto:ha@example.gov.vn");
        var (article, html) = _folder.Read(file.ToBytes());

        Assert.Equal(
            "<p><a href=\"https://quangtri.gov.vn/\">trang</a><a href=\"https://quangtri.gov.vn/#muc2\"> mục</a> trong bài tệp mã<a href=\"mailto:ha@example.gov.vn\"> thư</a> mất</p>"
            + "<p><a href=\"https://a.vn/x?y=1&amp;z=2\">trường</a> thường</p><p>25/10/2023</p>", html);
        Assert.Equal(2, Count(article, WordChangeKind.Links));
    }

    [Fact]
    public void A_link_whose_address_is_none_costs_the_link_alone()
    {
        var file = new WordFile { Body = "<w:p>" + Link("r:id=\"a\"", "liên hệ") + "</w:p>" }.WithLink("a", "https://thay/").ToBytes();
        var broken = Attachments.ZipFiles.Replace(file, "word/_rels/document.xml.rels", "https://thay/", "http://một hai:ba,@/x");

        Assert.Contains("liên hệ", _folder.Read(broken).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Tracked_changes_are_accepted_and_comments_hidden_text_and_contents_are_left_out_and_said()
    {
        var (article, html) = _folder.Read(new WordFile
        {
            Styles = Headings,
            Body = P("Mục lục trang 1", Style("MucLuc1"))
                + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>" + P("Mục lục nữa") + "</w:sdtContent></w:sdt>"
                + "<w:p>" + R("Đạt ") + "<w:ins w:id=\"1\" w:author=\"Hà\">" + R("102%") + "</w:ins><w:del w:id=\"2\" w:author=\"Hà\"><w:r><w:delText>90%</w:delText></w:r></w:del><w:r><w:commentReference w:id=\"0\"/></w:r>"
                + R(" mật", "<w:vanish/>") + "</w:p>"
                + "<w:sdt><w:sdtPr/><w:sdtContent>" + P("Trong khung") + "</w:sdtContent></w:sdt>"
                + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + P("Bấm vào đây để gõ") + "</w:sdtContent></w:sdt>",
            Header = P("UBND tỉnh Quảng Trị"),
            Footer = P("12"),
        }.ToBytes());

        Assert.Equal("<p>Đạt 102%</p><p>Trong khung</p>", html);
        Assert.Equal(
            [WordChangeKind.Insertions, WordChangeKind.Deletions, WordChangeKind.Comments, WordChangeKind.HiddenText, WordChangeKind.Contents, WordChangeKind.Headers],
            article.Changes.Select(c => c.Kind));
    }

    [Fact]
    public void Old_vietnamese_fonts_are_told_by_the_font_that_holds_wherever_it_is_named()
    {
        var (article, html) = _folder.Read(new WordFile
        {
            Theme = "<a:majorFont><a:latin typeface=\"Arial\"/></a:majorFont><a:minorFont><a:latin typeface=\".VnTime\"/></a:minorFont>",
            Styles = """
                <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>
                <w:style w:type="paragraph" w:styleId="Vni"><w:name w:val="Vni"/><w:rPr><w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="Con"><w:name w:val="Con"/><w:basedOn w:val="Vni"/></w:style>
                """,
            Body = P("chÊt l\u00ADîng sèng") + P("ñöôøng boä", Style("Con")) + P("héi nghÞ", "", "<w:rFonts w:hAnsi=\".VnTimeH\"/>") + P("Đã là Unicode: ®") + P("thành phố", "", "<w:rFonts w:hAnsi=\"Arial\"/>")
                + "<w:p>" + R("ñö", "<w:rFonts w:hAnsi=\"VNI-Times\"/>") + R("ôøng", "<w:rFonts w:hAnsi=\"VNI-Times\"/><w:lang w:val=\"vi\"/>") + "</w:p>",
        }.ToBytes());

        Assert.Equal("<p>chất lượng sống</p><p>đường bộ</p><p>HỘI NGHỊ</p><p>Đã là Unicode: ®</p><p>thành phố</p><p>đường</p>", html);
        Assert.Equal(4, Count(article, WordChangeKind.LegacyFonts));
    }

    [Fact]
    public void Notes_stand_numbered_at_the_end_in_the_order_of_the_text()
    {
        var (article, html) = _folder.Read(new WordFile
        {
            Body = "<w:p>" + R("Một") + Note("footnote", 3) + R(" hai") + Note("endnote", 2) + R(" lại một") + Note("footnote", 3) + R(" không có") + Note("footnote", 99) + "</w:p>",
            Footnotes = "<w:footnote w:type=\"separator\" w:id=\"0\">" + P("---") + "</w:footnote><w:footnote w:id=\"3\">" + P("Theo Sở Tài chính") + P("và Kho bạc") + Nested(3) + "</w:footnote>",
            Endnotes = "<w:endnote w:id=\"2\">" + P("Nghị quyết 12/NQ-HĐND") + "</w:endnote>",
        }.ToBytes());

        Assert.Equal(
            "<p>Một<sup>1</sup> hai<sup>2</sup> lại một<sup>1</sup> không có</p><hr><ol><li>Theo Sở Tài chính<br>và Kho bạc<br>Tự trỏ</li><li>Nghị quyết 12/NQ-HĐND</li></ol>", html);
        Assert.Equal(2, Count(article, WordChangeKind.Notes));

        static string Nested(int id) => "<w:p>" + R("Tự trỏ") + Note("footnote", id) + "</w:p>";
    }

    [Fact]
    public void Text_boxes_and_signs_are_kept_and_what_another_program_draws_is_counted()
    {
        var (article, html) = _folder.Read(new WordFile
        {
            Body = "<w:p>" + R("Xem khung.") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:txbx><w:txbxContent>"
                + P("Trong hộp") + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>" + P("Trong hộp") + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                + "<w:p><w:r><w:t>Đã </w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t xml:space=\"preserve\"> xong </w:t><w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:sym w:font=\"Webdings\" w:char=\"F0AA\"/></w:r></w:p>"
                + "<w:p>" + R("Tổng: ") + "<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>" + Graphic("http://schemas.openxmlformats.org/drawingml/2006/chart") + Graphic("http://schemas.openxmlformats.org/drawingml/2006/diagram")
                + "<w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\"/></w:object></w:r><w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><a:blip r:embed=\"x\"><a:extLst><wp15:webVideoPr embeddedHtml=\"x\"/></a:extLst></a:blip></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>",
        }.ToBytes());

        Assert.Equal("<p>Xem khung.</p><p>Trong hộp</p><p>Đã ✓ xong α</p><p>Tổng:</p>", html);
        Assert.Equal(
            [WordChangeKind.TextBoxes, WordChangeKind.Equations, WordChangeKind.Charts, WordChangeKind.Diagrams, WordChangeKind.Objects, WordChangeKind.Videos, WordChangeKind.Symbols],
            article.Changes.Select(c => c.Kind));
        Assert.All(article.Changes, c => Assert.Equal(1, c.Count));
    }

    [Fact]
    public void Nothing_of_who_wrote_it_is_taken_and_the_body_is_already_what_a_body_may_hold()
    {
        var (article, html) = _folder.Read(new WordFile
        {
            Styles = Headings,
            Body = P("Mục", Style("H1")) + P("Hai", Style("H2")) + P("Trích", "<w:pStyle w:val=\"Quote\"/>") + Table(Row(Cell("a"), Cell("b"))) + P("• một") + P("• hai") + P("Nguồn: Sở Xây dựng"),
        }.ToBytes());

        Assert.Equal("<h2>Hai</h2><blockquote><p>Trích</p></blockquote><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table><ul><li>một</li><li>hai</li></ul><p>Nguồn: Sở Xây dựng</p>", html);
        Assert.Equal(html, BodyHtml.Clean(html));
        Assert.DoesNotContain("Phúc", article.Title + html, StringComparison.Ordinal);
        Assert.DoesNotContain("mật", article.Title + html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_first_letter_belongs_to_its_word()
    {
        var html = _folder.Html(new WordFile { Body = P("C", "<w:framePr w:dropCap=\"drop\" w:lines=\"3\"/>") + P("hiều 25/10, tại Đông Hà.") });

        Assert.Equal("<p>Chiều 25/10, tại Đông Hà.</p>", html);
    }

    private static int Count(WordArticle article, WordChangeKind kind) => article.Changes.Single(c => c.Kind == kind).Count;

    private static string Link(string target, string text) => $"<w:hyperlink {target}>{R(text)}</w:hyperlink>";

    private static string Field(string change) => $"<w:r><w:fldChar w:fldCharType=\"{change}\"/></w:r>";

    private static string Note(string kind, int id) => $"<w:r><w:{kind}Reference w:id=\"{id}\"/></w:r>";

    private static string Graphic(string uri) => $"<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"{uri}\"/></a:graphic></wp:inline></w:drawing></w:r>";
}
