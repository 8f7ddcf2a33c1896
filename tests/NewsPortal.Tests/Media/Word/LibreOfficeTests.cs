using NewsPortal.Media.Word;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Media.Word;

/// <summary>
/// Documents that LibreOffice 7.4 wrote, of the sources beside them:
/// <c>soffice --headless --convert-to docx bao-cao.fodt</c>, and with <c>--infilter="HTML (StarWriter)"</c> of the page.
/// </summary>
public sealed class LibreOfficeTests : IDisposable
{
    private readonly WordFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_report_of_LibreOffice_comes_with_all_it_holds()
    {
        var (article, html) = _folder.Read(Sample("bao-cao.docx"));

        Assert.Equal("Báo cáo giải ngân quý III", article.Title);
        Assert.Equal(
            "<h2>Kết quả</h2><p>Tỉnh đã <strong>giải ngân</strong> <em>đạt</em> 102,6% kế hoạch<sup>1</sup>, diện tích 5 km<sup>2</sup>. Xem <a href=\"https://quangtri.gov.vn/\">cổng tỉnh</a>.</p>"
            + "<p>chất lượng sống</p><h3>Dự án</h3><ol><li>Cầu Ba Lòng<ol type=\"a\"><li>mố cầu</li><li>nhịp cầu</li></ol></li><li>Đường Hồ Chí Minh</li></ol><ul><li>chấm một</li><li>chấm hai</li></ul>"
            + "<table><thead><tr><th scope=\"col\">Dự án</th><th scope=\"col\" colspan=\"2\">Số tiền</th></tr></thead><tbody><tr><td rowspan=\"2\">Cầu</td><td>2022</td><td>5 tỷ</td></tr><tr><td>2023</td><td>6 tỷ</td></tr></tbody></table>"
            + "<p>Ảnh nổi kèm chú thích:</p><figure><img src=\"word:1\" alt=\"Cầu nhìn từ bờ bắc\"><figcaption>Hình 1. Cầu Ba Lòng</figcaption></figure><p>Cạnh khung.</p><p>Trong khung chữ</p><p>Nguồn: Sở Xây dựng</p>"
            + "<hr><ol><li>Theo Kho bạc Nhà nước.</li></ol>", html);
        Assert.Equal(
            [WordChangeKind.LegacyFonts, WordChangeKind.Notes, WordChangeKind.TextBoxes, WordChangeKind.Insertions, WordChangeKind.Deletions, WordChangeKind.Comments, WordChangeKind.Headers],
            article.Changes.Select(c => c.Kind));
    }

    [Fact]
    public void A_web_page_that_LibreOffice_made_a_document_of_is_what_the_page_was()
    {
        var (article, html) = _folder.Read(Sample("trang-web.docx"));

        Assert.Equal("Lễ bàn giao cầu", article.Title);
        Assert.Equal(
            "<h2>Diễn biến</h2><p>Chiều <strong>25/10/2023</strong>, <em>tại Đông Hà</em>, <a href=\"https://quangtri.gov.vn/a?b=1&amp;c=2\">cổng tỉnh</a> đưa tin.<br>Dòng mới.</p>"
            + "<ol type=\"a\"><li>một<ul><li>hai</li></ul></li><li>ba</li></ol><table><thead><tr><th scope=\"col\">Xã</th><th scope=\"col\">Số hộ</th></tr></thead><tbody><tr><td>Ba Lòng</td><td>120</td></tr></tbody></table>"
            + "<p><em>Cầu mới. Ảnh: Minh Hà</em></p><blockquote><p>Trích lời dân.</p></blockquote>", html);
        Assert.Equal([WordChangeKind.LinkedPictures], article.Changes.Select(c => c.Kind));
    }

    private static byte[] Sample(string name) => File.ReadAllBytes(Repository.Path("tests", "NewsPortal.Tests", "Media", "Word", "libreoffice", name));
}
