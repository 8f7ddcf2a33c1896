using System.Text;
using NewsPortal.People.Accounts;
using Xunit;

namespace NewsPortal.Tests.People.Accounts;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData(" Lan.PT@Example.gov.vn ", "lan.pt@example.gov.vn")]
    [InlineData("hà@example.vn", "hà@example.vn")]
    public void Two_spellings_have_one_key(string typed, string key)
    {
        Assert.Equal(key, EmailAddress.Key(EmailAddress.Read(typed)!));
        Assert.Equal(key, EmailAddress.Key(typed.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("lan")]
    [InlineData("lan@")]
    [InlineData("Lan <lan@example.vn>")]
    [InlineData("lan@example.vn, minh@example.vn")]
    [InlineData("lan@example.vn\r\nBcc: minh@example.vn")]
    public void What_is_no_single_address_is_refused(string? typed) => Assert.Null(EmailAddress.Read(typed));
}
