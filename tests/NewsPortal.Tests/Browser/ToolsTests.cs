using System.Net;
using Xunit;

namespace NewsPortal.Tests.Browser;

/// <summary>The tools of this ring find a fault that is known to be there, so their silence means something.</summary>
[Collection(BrowserRing.Name)]
public sealed class ToolsTests(Chromium chromium)
{
    private const string Good = """
        <!doctype html>
        <html lang="vi"><head><meta charset="utf-8"><title>Tin mới</title>
        <meta name="viewport" content="width=device-width"></head>
        <body><main><h1>Khởi công cầu Cửa Việt</h1><p>Đường bộ ven biển.</p></main></body></html>
        """;

    private static readonly string PictureWithoutText = Good.Replace(
        "<p>", "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" width=\"9\" height=\"9\"><p>", StringComparison.Ordinal);

    private static readonly string ListInParagraph = Good.Replace("<p>", "<p><ul><li>Một</li></ul>", StringComparison.Ordinal);

    [Fact]
    public async Task Axe_finds_a_picture_without_a_description_and_nothing_on_a_good_page()
    {
        await using var visit = await chromium.OpenAsync();
        await visit.Page.SetContentAsync(Good);
        Assert.Empty(await Axe.CheckAsync(visit.Page));

        await visit.Page.SetContentAsync(PictureWithoutText);
        var violation = Assert.Single(await Axe.CheckAsync(visit.Page));
        Assert.Equal("image-alt", violation.Rule);
        Assert.Contains("<img", Assert.Single(violation.Elements), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Axe_works_under_a_strict_policy_and_the_browser_reports_what_breaks_it()
    {
        await using var visit = await chromium.OpenAsync();
        await visit.Page.RouteAsync("**/*", route => route.FulfillAsync(new()
        {
            Body = PictureWithoutText.Replace("<main>", "<main><script>document.title = ''</script>", StringComparison.Ordinal),
            ContentType = "text/html; charset=utf-8",
            Headers = new Dictionary<string, string>
            {
                ["Content-Security-Policy"] = "default-src 'none'; script-src 'self'; img-src 'self' data:",
            },
        }));
        await visit.Page.GotoAsync("http://127.0.0.1/");

        Assert.Equal("image-alt", Assert.Single(await Axe.CheckAsync(visit.Page)).Rule);
        Assert.Equal("Tin mới", await visit.Page.TitleAsync());
        Assert.Contains("Content Security Policy", Assert.Single(visit.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Nu_checker_finds_a_list_inside_a_paragraph_and_nothing_on_a_good_page()
    {
        var errors = await NuChecker.CheckAsync(
            new Dictionary<string, string> { ["bài đúng"] = Good, ["bài sai"] = ListInParagraph },
            TestContext.Current.CancellationToken);

        Assert.Equal("bài sai", Assert.Single(errors).Page);
        Assert.Contains("“p”", errors[0].Message, StringComparison.Ordinal);
        Assert.Equal(4, errors[0].Line);
    }

    [Fact]
    public async Task Pictures_are_taken_for_a_phone_and_for_a_desk()
    {
        var paths = await Screenshots.TakeAsync(
            chromium, $"data:text/html;charset=utf-8,{Uri.EscapeDataString(Good)}", "self-test");

        Assert.Equal([360 * 2, 1280], paths.Select(PngWidth));
        paths.ToList().ForEach(File.Delete);
    }

    [Fact]
    public async Task The_application_starts_on_a_free_port_and_ends_with_the_test()
    {
        Uri address;
        await using (var portal = await RunningPortal.StartAsync("--no-setup"))
        {
            address = portal.Address;
            using var answer = await portal.Client.GetAsync(
                new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, portal.Output);
        }

        using var client = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(
            () => client.GetAsync(address, TestContext.Current.CancellationToken));
    }

    // The width stands in bytes 16 to 19 of a PNG file. (w3.org/TR/png, 11.2.2)
    private static int PngWidth(string path) =>
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(File.ReadAllBytes(path).AsSpan(16));
}
