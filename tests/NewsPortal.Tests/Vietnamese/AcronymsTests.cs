using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Vietnamese;

public sealed class AcronymsTests
{
    [Fact]
    public void One_name_spelt_two_ways_has_one_key()
    {
        const string text = "Trung tâm (CCIHP), nỗ lực của C.CIHP. Bà Y Ngọc, UBND TP. HCM; TP.HCM; TP.Đông Hà.";
        Assert.Equal(["CCIHP", "CCIHP", "UBND", "TPHCM", "TPHCM", "TP"], Acronyms.Find(text).Select(found => found.Letters));
        Assert.Equal(["CCIHP", "C.CIHP", "UBND", "TP. HCM", "TP.HCM", "TP"],
            Acronyms.Find(text).Select(found => found.Range.Of(text)));
    }

    [Theory]
    [InlineData("các tổ chức MCNV, C.CIHP sớm", "các tổ chức MCNV, CCIHP sớm")]
    [InlineData("Quận 8, TP.\u00A0HCM", "Quận 8, TPHCM")]
    public void Points_fall_out_for_the_index(string text, string joined) => Assert.Equal(joined, Acronyms.Join(text));

    [Theory]
    [InlineData("")]
    [InlineData("HỌP SƠ KẾT BAN QUẢN LÝ")]
    [InlineData("thuộc UBND. MCNV đã họp")]
    [InlineData("Chương trình của H. và Y Ngọc")]
    public void Other_text_stays(string text) => Assert.Same(text, Acronyms.Join(text));

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>(() => Acronyms.Join(null!));
}
