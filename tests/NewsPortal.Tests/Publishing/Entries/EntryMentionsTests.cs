using NewsPortal.Publishing.Checks;
using NewsPortal.Publishing.Entries;
using Xunit;

namespace NewsPortal.Tests.Publishing.Entries;

public sealed class EntryMentionsTests
{
    private static readonly EntryBook Book = new(
    [
        Entry("so-y-te-qt", "quang-tri", "Organisation", "Sở Y tế tỉnh Quảng Trị", "Sở Y tế", "Sở Y tế Quảng Trị"),
        Entry("so-y-te-dn", "dong-nai", "Organisation", "Sở Y tế tỉnh Đồng Nai", "Sở Y tế", "SYT Đồng Nai"),
        Entry("ccihp", "quang-tri", "Organisation", "Trung tâm Sáng kiến Sức khỏe và Dân số", "CCIHP", "C.CIHP"),
        Entry("hoi", "quang-tri", "Organisation", "Hội Bảo trợ trẻ em", "Hội"),
        Entry("qt", "quang-tri", "Place", "Tỉnh Quảng Trị", "Quảng Trị"),
        Entry("q8", "quang-tri", "Place", "Quận 8", "Q.8"),
        Entry("hoa-nhap", "quang-tri", "Project", "Hòa nhập 1 - Hỗ trợ người khuyết tật", "Hòa nhập 1"),
        Entry("bao-tro", "quang-tri", "Project", "Chương trình bảo trợ"),
        Entry("pt", "quang-tri", "Place", "Huyện Phong Thổ", "Phong Thổ"),
        Entry("bql", "hcwa", "Organisation", "Ban Quản lý dự án"),
        Entry("htqt", "lai-chau", "Organisation", "Hợp tác quốc tế"),
        Entry("van-xa", "kon-tum", "Organisation", "Phòng Khoa giáo Văn xã"),
        Entry("cham-soc", "dong-nai", "Project", "Chăm sóc trẻ em tại cộng đồng"),
        Entry("ttg", "quang-tri", "Organisation", "Thủ tướng Chính phủ", "TTg"),
        Document("3320", "kon-tum", "3320/KH-UBND"),
        Document("1719", "kon-tum", "1719/QĐ-TTg"),
        Document("12-qt", "quang-tri", "12/KH-UBND"),
        Document("12-dn", "dong-nai", "12/KH-UBND"),
        Document("7-a", "dong-nai", "7/KH-SYT"),
        Document("7-b", "kon-tum", "7/KH-SYT"),
    ]);

    [Theory]
    [InlineData("Đại diện Sở Y tế dự họp.", "so-y-te-qt:Sở Y tế")]
    [InlineData("Sở Y tế tỉnh dự họp.", "so-y-te-qt:Sở Y tế")]
    [InlineData("Sở Y tế tỉnh Đồng Nai dự họp.", "so-y-te-dn:Sở Y tế tỉnh Đồng Nai")]
    [InlineData("Sở Y tế Đồng Nai dự họp.", "")]
    [InlineData("Sở Y tế thành phố Hồ Chí Minh dự họp.", "")]
    [InlineData("SYT Đồng Nai dự họp.", "")]
    [InlineData("Trung tâm Sáng kiến Sức khoẻ và Dân số (CCIHP), viết là C.CIHP.", "ccihp:Trung tâm Sáng kiến Sức khoẻ và Dân số|ccihp:CCIHP|ccihp:C.CIHP")]
    [InlineData("trung tâm sáng kiến sức khỏe và dân số, ccihp", "")]
    [InlineData("Hội đã họp.", "")]
    [InlineData("Giám đốc Sở Y tế Nguyễn Văn An và Sở Y tế các tỉnh Savannakhet.", "so-y-te-qt:Sở Y tế")]
    [InlineData("Thị trấn Phong Thổ, huyện Phong Thổ.", "pt:huyện Phong Thổ")]
    [InlineData("Phòng Hợp tác quốc tế, Ban Quản lý dự án và Kế hoạch 3320/KH-UBND.", "")]
    [InlineData("TTg ký.", "ttg:TTg")]
    [InlineData("UBND các huyện, thành phố, Sở Y tế chủ trì, theo văn bản Sở Y tế gửi.", "so-y-te-qt:Sở Y tế|so-y-te-qt:Sở Y tế")]
    [InlineData("Phòng Khoa giáo Văn xã; Chăm sóc trẻ em tại cộng đồng là việc chung.", "")]
    [InlineData("Nguồn vốn xem tại http://TTg.vn", "")]
    [InlineData("Tại tỉnh Quảng Trị và quận 8, dự án Hòa nhập 1 mở lớp.", "qt:tỉnh Quảng Trị|q8:quận 8|hoa-nhap:Hòa nhập 1")]
    [InlineData("Dự án Hoà nhập 12 và hòa nhập.", "")]
    [InlineData("Chương trình bảo trợ trẻ em.", "")]
    [InlineData("Nhiều nhà tài trợ góp vào Chương trình bảo trợ.", "bao-tro:Chương trình bảo trợ")]
    [InlineData("Theo Quyết định số 1719/QĐ-TTg, Kế hoạch 12/KH-UBND và 7/KH-SYT.", "1719:1719/QĐ-TTg|12-qt:12/KH-UBND")]
    public void A_name_means_whom_it_means_on_the_site(string text, string found) =>
        Assert.Equal(found, string.Join('|', EntryMentions.Find(CheckedText.Plain("Body", TextRole.Body, text), Book, "quang-tri")
            .Select(m => $"{m.Entry.Id}:{m.Range.Of(text)}")));

    [Fact]
    public void Other_names_of_another_sites_entry_mean_nothing_here()
    {
        var text = CheckedText.Plain("Body", TextRole.Body, "Sở Y tế và Hòa nhập 1, Hòa nhập 1 - Hỗ trợ người khuyết tật.");
        Assert.Equal(["hoa-nhap"], EntryMentions.Find(text, Book, "lai-chau").Select(m => m.Entry.Id));
    }

    private static KnownEntry Entry(string id, string site, string type, string title, params string[] others) =>
        new(id, site, type, title) { Names = [title], HomeNames = others, ShortName = others.FirstOrDefault() };

    private static KnownEntry Document(string id, string site, string symbol) =>
        new(id, site, "Document", $"Văn bản {symbol}") { Names = [$"Văn bản {symbol}"], HomeNames = [], IsDocument = true, Symbol = symbol };
}
