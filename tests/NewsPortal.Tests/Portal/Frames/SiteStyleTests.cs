using NewsPortal.Portal.Frames;
using NewsPortal.Sites.Settings;
using Xunit;

namespace NewsPortal.Tests.Portal.Frames;

public sealed class SiteStyleTests
{
    [Theory]
    [InlineData("#b3261e")]
    [InlineData("color-mix(in oklab, var(--site-brand) 80%, white)")]
    [InlineData("""url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' d='M0 (/*'/%3E") 0 0 / 20px""")]
    public void A_value_stands_in_the_sheet(string value) => Assert.Contains($"--site-a: {value};", Css(value), StringComparison.Ordinal);

    [Theory]
    [InlineData("red /* and")]
    [InlineData("var(--x")]
    [InlineData("red) calc(1px")]
    [InlineData("red; } body { display: none")]
    [InlineData("url(https://example.com/a.png)")]
    [InlineData("""url("https://example.com/a.png")""")]
    [InlineData("red\\")]
    public void A_value_that_reaches_past_its_declaration_does_not(string value)
    {
        Assert.Equal(":root {\n  --site-b: blue;\n}\n", Css(value));
    }

    private static string Css(string value) =>
        SiteStyle.Css(new LookSettings { Tokens = new Dictionary<string, string> { ["--site-a"] = value, ["--site-b"] = "blue" } });
}
