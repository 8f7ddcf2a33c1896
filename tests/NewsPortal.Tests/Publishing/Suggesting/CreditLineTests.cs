using System.Net;
using NewsPortal.Content.Bodies;
using NewsPortal.Publishing.Checks;
using NewsPortal.Publishing.Suggesting;
using Xunit;

namespace NewsPortal.Tests.Publishing.Suggesting;

public sealed class CreditLineTests
{
    private const string Before = "<p>Sáng 15/11/2023, Sở Ngoại vụ họp đánh giá dự án.</p><p>Các bên thống nhất kế hoạch.</p><p>Cuộc họp kết thúc lúc 11 giờ.</p>";

    [Theory]
    [InlineData("Nguồn: Hợp tác quốc tế", "Hợp tác quốc tế")]
    [InlineData("NGUỒN TIN : Báo Quảng Trị.", "Báo Quảng Trị")]
    [InlineData("(Nguồn: Cổng thông tin điện tử tỉnh)", "Cổng thông tin điện tử tỉnh")]
    [InlineData("Theo Báo Nhân Dân", "Báo Nhân Dân")]
    [InlineData("(Theo TTXVN)", "TTXVN")]
    [InlineData("- [Nguồn: Cổng Thông tin điện tử Sở Lao động - Thương binh và Xã hội tỉnh Quảng Trị]", "Cổng Thông tin điện tử Sở Lao động - Thương binh và Xã hội tỉnh Quảng Trị")]
    [InlineData("Nguồn: https://baoquangtri.vn/tin-tuc-su-kien/hop-danh-gia-ket-qua-du-an-hoa-nhap-1-quy-iii-va-ke-hoach-quy-iv-180123.htm", "https://baoquangtri.vn/tin-tuc-su-kien/hop-danh-gia-ket-qua-du-an-hoa-nhap-1-quy-iii-va-ke-hoach-quy-iv-180123.htm")]
    [InlineData("Nguồn:\u00A0Báo Quảng Trị (baoquangtri.vn)", "Báo Quảng Trị (baoquangtri.vn)")]
    [InlineData("Nguồn: https://baoquangtri.vn/tin-tuc", "https://baoquangtri.vn/tin-tuc")]
    public void A_source_is_told_by_its_label(string line, string source) => Assert.Equal(source, Only(line).Source);

    [Theory]
    [InlineData("Tin, ảnh: Thiên Thanh", "text Thiên Thanh|photo Thiên Thanh")]
    [InlineData("Bài và ảnh: Nguyễn Văn An, Trần Hà", "text Nguyễn Văn An|photo Nguyễn Văn An|text Trần Hà|photo Trần Hà")]
    [InlineData("Tin: Thiên Thanh - Ảnh: Minh Đức", "text Thiên Thanh|photo Minh Đức")]
    [InlineData("Bài: Lê Hoa; Ảnh: Minh Đức và Y Ngọc", "text Lê Hoa|photo Minh Đức|photo Y Ngọc")]
    [InlineData("TÁC GIẢ: Thiên Thanh", "text Thiên Thanh")]
    [InlineData("Video: Tổ Truyền thông", "video Tổ Truyền thông")]
    [InlineData("Người dịch: Phòng Hợp tác quốc tế.", "translation Phòng Hợp tác quốc tế")]
    [InlineData("Biên tập: Ban Biên tập", "editing Ban Biên tập")]
    [InlineData("Trần Minh Đức", "text Trần Minh Đức")]
    [InlineData("Tin: Sở Giáo dục và Đào tạo Quảng Trị", "text Sở Giáo dục và Đào tạo Quảng Trị")]
    [InlineData("Ảnh: Minh Đức và Phòng Văn hóa và Thông tin Hướng Hóa", "photo Minh Đức|photo Phòng Văn hóa và Thông tin Hướng Hóa")]
    public void People_are_told_with_their_work(string line, string people) =>
        Assert.Equal(people, string.Join('|', Only(line).People.Select(p => $"{p.Work} {p.Name}")));

    [Theory]
    [InlineData("Theo kế hoạch, dự án kết thúc năm 2025.")]
    [InlineData("Theo Quyết định 1719/QĐ-TTg, chương trình có mười dự án.")]
    [InlineData("Nguồn vốn: 3 tỷ đồng")]
    [InlineData("Ảnh: các đại biểu dự họp tại hội trường")]
    [InlineData("Tin vui: 15 hộ có nhà mới")]
    [InlineData("Thực hiện: 12 lớp tập huấn")]
    [InlineData("Bài: 2")]
    [InlineData("Ảnh: Toàn cảnh hội nghị")]
    [InlineData("Video: Hướng dẫn rửa tay")]
    [InlineData("Dịch: Sốt xuất huyết")]
    [InlineData("Video: Hội nghị tổng kết dự án")]
    [InlineData("Ảnh: Đoàn công tác thăm mô hình")]
    [InlineData("Theo Sở Y tế tỉnh dịch bệnh đã được kiểm soát.")]
    [InlineData("Nguồn: TTXVN - Ảnh: Minh Đức")]
    [InlineData("Nguồn:")]
    [InlineData("Điện thoại: 0233 3550 383")]
    [InlineData("Kính mời các đồng chí dự họp")]
    public void Other_lines_are_left(string line) => Assert.Empty(Find($"{Before}<p>{WebUtility.HtmlEncode(line)}</p>"));

    [Fact]
    public void Each_line_of_a_paragraph_counts_by_itself_and_the_middle_of_a_text_does_not()
    {
        var two = Find($"{Before}<p>Nguồn: Báo Quảng Trị<br>Tin, ảnh: Thiên Thanh</p>");
        Assert.Equal(["Báo Quảng Trị", null], two.Select(l => l.Source));
        Assert.Empty(Find($"{Before}<p>Nguồn: Báo Quảng Trị</p>{Before}{Before}"));
    }

    [Fact]
    public void The_photographer_of_a_picture_and_whoever_signs_stay()
    {
        Assert.Empty(Find($"{Before}<p><img src=\"asset:a.jpg\" alt=\"Hội trường\"></p><p>Ảnh: Minh Đức</p>"));
        Assert.Empty(Find($"{Before}<p><img src=\"asset:a.jpg\" alt=\"Hội trường\"><br>Ảnh: Minh Đức</p>"));
        Assert.Empty(Find($"{Before}<p>PHÓ GIÁM ĐỐC</p><p>Nguyễn Văn An</p>"));
        Assert.Empty(Find($"{Before}<p>Phó Giám đốc</p><p>(Đã ký)</p><p>Nguyễn Văn An</p>"));
        Assert.Single(Find($"{Before}<p>Kết luận, Phó Chủ tịch UBND tỉnh đề nghị các sở sớm hoàn thành kế hoạch.</p><p>Nguyễn Văn An</p>"));
        Assert.Empty(Find($"{Before}<p>Trần Minh Đức</p><ul><li>Một mục</li></ul>"));
    }

    [Fact]
    public void A_long_line_of_labels_is_left_at_once() =>
        Assert.Empty(Find($"<p>{string.Concat(Enumerable.Repeat("tin, ", 100_000))}</p>"));

    [Fact]
    public void A_name_that_no_family_has_is_an_author_where_the_registry_knows_it()
    {
        var text = CheckedText.Html("HtmlBodyPart", TextRole.Body, $"{Before}<p>Thiên Thanh</p>");
        Assert.Empty(CreditLine.Find(text, _ => false));
        Assert.Equal([("text", "Thiên Thanh")], Assert.Single(CreditLine.Find(text, name => name == "Thiên Thanh")).People);
    }

    private static CreditLine Only(string line) => Assert.Single(Find($"{Before}<p>{WebUtility.HtmlEncode(line)}</p>"));

    private static List<CreditLine> Find(string html) => [.. CreditLine.Find(CheckedText.Html("HtmlBodyPart", TextRole.Body, BodyHtml.Clean(html)), _ => false)];
}
