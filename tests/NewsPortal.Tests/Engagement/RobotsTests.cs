using NewsPortal.Engagement;
using Xunit;

namespace NewsPortal.Tests.Engagement;

public sealed class RobotsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")]
    [InlineData("Mozilla/5.0 (compatible; coccocbot-web/1.0)")]
    [InlineData("curl/8.5.0")]
    [InlineData("python-requests/2.32")]
    public void Programs_are_told_by_their_name(string? userAgent) => Assert.True(Robots.Are(userAgent));

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/128.0 Chrome/122.0 Safari/537.36")]
    [InlineData("Mozilla/5.0 (Linux; Android 13; CUBOT P80) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:128.0) Gecko/20100101 Firefox/128.0")]
    public void Browsers_are_people(string userAgent) => Assert.False(Robots.Are(userAgent));
}
