using NewsPortal.People.Accounts;
using Xunit;

namespace NewsPortal.Tests.People.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("Rừng thông đồi cát 7")]
    [InlineData("correct horse battery staple")]
    [InlineData("839201748362")]
    [InlineData("aq7Zp-44kw-Xt2m")]
    [InlineData("phamthulan trồng mười hai cây xoan")]
    public void Long_and_unlikely_passwords_are_taken(string password) =>
        Assert.Null(PasswordRules.WhyNot(password, "lan.pt@example.gov.vn", "Phạm Thu Lan"));

    [Theory]
    [InlineData("ngắn quá")]
    [InlineData("phamthulan2023")]
    [InlineData("Phạm Thu Lan 1990")]
    [InlineData("lan.pt@example.gov.vn")]
    [InlineData("123456789012")]
    [InlineData("Matkhau@123456")]
    [InlineData("Mật khẩu 2024!!")]
    [InlineData("password123456")]
    [InlineData("Vietnam@2024!!")]
    [InlineData("quangtri123456")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcab")]
    [InlineData("qwertyuiopasdf")]
    public void What_is_guessed_first_is_refused(string password) =>
        Assert.NotNull(PasswordRules.WhyNot(password, "lan.pt@example.gov.vn", "Phạm Thu Lan"));

    [Fact]
    public void Marks_typed_apart_are_the_same_password()
    {
        var composed = "Rừng thông đồi cát 7".Normalize(System.Text.NormalizationForm.FormC);
        var apart = composed.Normalize(System.Text.NormalizationForm.FormD);
        Assert.NotEqual(composed, apart);
        Assert.Equal(PasswordRules.Form(composed), PasswordRules.Form(apart));
    }
}
