using NewsPortal.Publishing.Suggesting;
using Xunit;

namespace NewsPortal.Tests.Publishing.Suggesting;

public sealed class ShortAddressTests
{
    [Theory]
    [InlineData("Sở Ngoại vụ tỉnh Quảng Trị họp đánh giá kết quả dự án Hòa nhập 1 quý III và kế hoạch quý IV năm 2023", "so-ngoai-vu-tinh-quang-tri-hop-danh-gia-ket-qua-du")]
    [InlineData("Dự án 8: tập huấn về bình đẳng giới cho cán bộ của các xã đặc biệt khó khăn trên địa bàn tỉnh", "du-an-8")]
    [InlineData("Tỉnh: kế hoạch của các sở và các huyện cho năm tới được thông qua tại kỳ họp thứ mười bảy", "tinh-ke-hoach-so-huyen-nam-toi-thong-ky-hop-thu")]
    public void Small_words_go_and_a_colon_ends_it(string headline, string path) => Assert.Equal(path, ShortAddress.Of(headline));

    [Theory]
    [InlineData("")]
    [InlineData("Giao ban dự án quý III năm 2023")]
    [InlineData("🙂🙂🙂")]
    public void A_short_headline_keeps_its_usual_address(string headline) => Assert.Null(ShortAddress.Of(headline));
}
