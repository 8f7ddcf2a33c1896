using System.Net;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace NewsPortal.Tests.Portal.Requests;

public sealed class SecurityHeadersTests(SamplePortal sample)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'none'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'";

    private const string MeasuredPolicy =
        "default-src 'none'; script-src 'self' https://do-luong.mau.vn; style-src 'self'; "
        + "img-src 'self' data: https://do-luong.mau.vn; media-src 'self'; font-src 'self'; "
        + "connect-src 'self' https://do-luong.mau.vn; manifest-src 'self'; worker-src 'self'; frame-src 'none'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/en/", HttpStatusCode.OK)]
    [InlineData("/quang-tri/tin-bai", HttpStatusCode.OK)]
    [InlineData("/so-do-trang", HttpStatusCode.OK)]
    [InlineData("/khong-co-trang-nay", HttpStatusCode.NotFound)]
    [InlineData("/_content/NewsPortal.Themes.Provincial/css/theme.css", HttpStatusCode.OK)]
    [InlineData("/_content/khong-co.css", HttpStatusCode.NotFound)]
    [InlineData("/assets/khong-co.css", HttpStatusCode.NotFound)]
    [InlineData("/media/quang-tri/khong-co.webp", HttpStatusCode.NotFound)]
    [InlineData("/qr/khongco1.svg", HttpStatusCode.NotFound)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    public async Task Every_kind_of_answer_carries_the_policy(string path, HttpStatusCode status)
    {
        var answer = await sample.AskAsync(path);

        Assert.Equal(status, answer.Status);
        AssertGuarded(answer, Policy);
    }

    [Fact]
    public async Task Everything_that_links_lead_to_carries_the_headers()
    {
        var crawl = await sample.CrawlAsync();

        Assert.All(crawl.Answers, answer => AssertGuarded(answer, answer switch
        {
            _ when answer.Header("content-type") == "application/pdf" => "object-src 'self'; frame-ancestors 'none'",
            _ when answer.Path.StartsWith("/media/", StringComparison.Ordinal) => "default-src 'none'; sandbox",
            _ when answer.Path.StartsWith("/hcwa/", StringComparison.Ordinal) => MeasuredPolicy,
            _ => Policy,
        }));
        Assert.Contains(crawl.Answers, a => a.Path.Contains("/assets/site-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_measured_site_allows_its_measurement_on_its_failures_too()
    {
        AssertGuarded(await sample.AskAsync("/hcwa/khong-co-trang-nay"), MeasuredPolicy);
        AssertGuarded(await sample.AskAsync("/", "hcwa.localhost"), MeasuredPolicy);
        AssertGuarded(await sample.AskAsync("/kon-tum/khong-co-trang-nay"), Policy);
    }

    [Fact]
    public async Task A_host_that_nobody_registered_gets_the_headers()
    {
        var answer = await sample.AskAsync("/", "la.mau.vn");

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.Status);
        AssertGuarded(answer, Policy);
    }

    [Fact]
    public async Task A_redirection_and_a_refused_method_get_the_headers()
    {
        var moved = await sample.AskAsync("/quang-tri/sai-y051vges");
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.Status);
        AssertGuarded(moved, Policy);

        var refused = await sample.AskAsync("/", method: HttpMethod.Post);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.Status);
        AssertGuarded(refused, Policy);
    }

    [Fact]
    public async Task A_failure_gets_the_headers()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.InSessionAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE list_entries"));
        var answer = await portal.AskAsync("/quang-tri/tin-bai");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        AssertGuarded(answer, Policy);
    }

    private static void AssertGuarded(Answer answer, string policy)
    {
        Assert.Equal(policy, answer.Header("content-security-policy"));
        Assert.Equal("nosniff", answer.Header("x-content-type-options"));
        Assert.Equal("strict-origin-when-cross-origin", answer.Header("referrer-policy"));
        Assert.Equal("DENY", answer.Header("x-frame-options"));
        Assert.Null(answer.Header("set-cookie"));
        Assert.Null(answer.Header("server"));
        Assert.Null(answer.Header("x-powered-by"));
    }
}
