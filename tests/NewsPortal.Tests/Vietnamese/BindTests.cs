using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Vietnamese;

public sealed class BindTests
{
    [Theory]
    [InlineData("giải ngân hơn 8,9 tỷ đồng, đạt 120%", "giải ngân hơn 8,9~tỷ~đồng, đạt 120%")]
    [InlineData("100 triệu đồng", "100~triệu~đồng")]
    [InlineData("6.762 người", "6.762~người")]
    [InlineData("quý III và quý 4/2023", "quý~III và quý~4/2023")]
    [InlineData("Dự án 8 và dự án III", "Dự án~8 và dự án~III")]
    [InlineData("ngày 23 tháng 11 năm 2024", "ngày~23~tháng~11~năm~2024")]
    [InlineData("Quận 8, TP. HCM", "Quận~8, TP.~HCM")]
    [InlineData("Quyết định số 1719/QĐ-TTg", "Quyết định số~1719/QĐ-TTg")]
    [InlineData("giai đoạn I, khóa XV", "giai đoạn~I, khóa~XV")]
    [InlineData("1,2 MB, 5 m²", "1,2~MB, 5~m²")]
    [InlineData("QUÝ III", "QUÝ~III")]
    public void Numbers_stay_with_their_words(string text, string bound) =>
        Assert.Equal(bound.Replace('~', '\u00A0'), VietnameseText.Bind(text));

    [Theory]
    [InlineData("")]
    [InlineData("Hội nghị sơ kết")]
    [InlineData("3 dự án tại huyện 5")]
    [InlineData("năm in sách, quý in báo")]
    [InlineData("5 giờng, 7 mét")]
    public void Other_spaces_stay(string text) => Assert.Same(text, VietnameseText.Bind(text));

    [Fact]
    public void Binding_twice_changes_nothing_more()
    {
        foreach (var text in HardText.Samples().Append("Dự án 8 quý III 8,9 tỷ đồng"))
        {
            var bound = VietnameseText.Bind(text);
            Assert.Same(bound, VietnameseText.Bind(bound));
            Assert.Equal(text.Replace('\u00A0', ' '), bound.Replace('\u00A0', ' '));
        }
    }

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>(() => VietnameseText.Bind(null!));
}
