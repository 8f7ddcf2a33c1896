using NewsPortal.Content.Bodies;
using Xunit;

namespace NewsPortal.Tests.Content.Bodies;

public sealed class BodyAddressTests
{
    [Theory]
    [InlineData("https://quangtri.gov.vn/tin?a=1&b=2#c")]
    [InlineData("http://laichau.gov.vn/")]
    [InlineData("mailto:songoaivu@quangtri.gov.vn")]
    [InlineData("tel:+842333550383")]
    [InlineData("item:01he28shb0fmtbr3vc2fh85g5m")]
    [InlineData("asset:tep/báo cáo.pdf")]
    [InlineData("/tin-bai")]
    [InlineData("~/tin-bai")]
    [InlineData("#muc-2")]
    [InlineData("?trang=2")]
    [InlineData("tin-bai/đà-nẵng")]
    public void A_plain_address_stays(string address) => Assert.Equal(address, BodyAddress.Link(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JAVASCRIPT:alert(1)")]
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("java\u0000script:alert(1)")]
    [InlineData("\u00A0javascript:alert(1)")]
    [InlineData("javascript\u200B:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("blob:https://x")]
    [InlineData("//evil.example")]
    [InlineData("/\u0009/evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("~//evil.example")]
    [InlineData("~/\\evil.example")]
    [InlineData("https:")]
    [InlineData("item:")]
    public void Anything_else_must_not_be_followed(string? address) => Assert.Null(BodyAddress.Link(address));

    [Theory]
    [InlineData("asset:anh/a.webp", "asset:anh/a.webp")]
    [InlineData("/media/anh/a.webp?width=600", "asset:anh/a.webp")]
    [InlineData("~/media/anh/c%E1%BA%A7u.webp#x", "asset:anh/cầu.webp")]
    [InlineData("https://quangtri.gov.vn/media/quang-tri/anh/a.webp", "asset:https://quangtri.gov.vn/media/quang-tri/anh/a.webp")]
    [InlineData("https://evil.example/a.webp", null)]
    [InlineData("https://evil.example/x/media/a.webp", null)]
    [InlineData("//evil.example/a.webp", null)]
    [InlineData("data:image/png;base64,AA", null)]
    [InlineData("anh/a.webp", null)]
    public void Pictures_are_those_of_the_installation(string address, string? expected) =>
        Assert.Equal(expected, BodyAddress.Picture(address));
}
