using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.People;
using NewsPortal.People.Mail;
using NewsPortal.People.Rights;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin.SigningIn;

public sealed class SigningInTests
{
    private const string Email = "ha.lm@example.gov.vn";
    private const string SignIn = "/quan-tri/dang-nhap";

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in_and_comes_back_to_where_they_were()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        await NewsroomVisit.AddAsync(portal, Email, "Lê Minh Hà", BuiltInRoles.Writer, "quang-tri");
        using var visit = new NewsroomVisit(portal);

        var asked = await visit.GetAsync("/quan-tri/tai-khoan?xong=luu");
        Assert.Equal("/quan-tri/dang-nhap?tiep=%2Fquan-tri%2Ftai-khoan%3Fxong%3Dluu", asked.Header("location"));
        var answer = await visit.SendAsync(asked.Header("location")!, Typed());

        Assert.Equal("/quan-tri/tai-khoan?xong=luu", answer.Header("location"));
        var cookie = answer.Header("set-cookie")!;
        Assert.Contains("np-newsroom=", cookie, StringComparison.Ordinal);
        Assert.All(["path=/quan-tri", "samesite=lax", "httponly"], flag => Assert.Contains(flag, cookie, StringComparison.Ordinal));
        Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires=", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("secure", cookie, StringComparison.Ordinal);
        Assert.Contains("Lê Minh Hà", (await visit.GetAsync("/quan-tri/tai-khoan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_public_host_the_cookie_never_travels_in_the_open()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        await NewsroomVisit.AddAsync(portal, Email, "Lê Minh Hà", BuiltInRoles.Writer, "quang-tri");
        using var visit = new NewsroomVisit(portal);
        var answer = await visit.SendAsync(SignIn, Typed(), host: "tin.mau.vn");
        Assert.Contains("secure", answer.Header("set-cookie"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await visit.GetAsync(SignIn, "ke-gian.example")).Status);
    }

    [Theory]
    [InlineData("https://ke-gian.example/")]
    [InlineData("//ke-gian.example/quan-tri")]
    [InlineData("/\\ke-gian.example")]
    [InlineData("/quan-tri\\@ke-gian.example")]
    [InlineData("/quan-tri-gia/")]
    [InlineData("/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/quan-tri/\t/ke-gian.example")]
    [InlineData("%2F%2Fke-gian.example")]
    public async Task Nobody_is_sent_out_of_the_newsroom(string returnTo)
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        await NewsroomVisit.AddAsync(portal, Email, "Lê Minh Hà", BuiltInRoles.Writer, "quang-tri");
        using var visit = new NewsroomVisit(portal);
        var address = $"{SignIn}?tiep={Uri.EscapeDataString(returnTo)}";
        Assert.Equal("/quan-tri", (await visit.SendAsync(address, Typed())).Header("location"));
        Assert.Equal("/quan-tri", (await visit.GetAsync(address)).Header("location"));
        var proof = await visit.SendAsync(
            $"/quan-tri/xac-nhan?tiep={Uri.EscapeDataString(returnTo)}", new Dictionary<string, string> { ["ChungMinh"] = NewsroomVisit.Password });
        Assert.Equal("/quan-tri", proof.Header("location"));
    }

    [Fact]
    public async Task Wrong_unknown_and_locked_look_the_same()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        await NewsroomVisit.AddAsync(portal, Email, "Lê Minh Hà", BuiltInRoles.Writer, "quang-tri");
        using var visit = new NewsroomVisit(portal);
        var pages = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            pages.Add(await PageAsync(visit, Email));
        }

        pages.Add(await PageAsync(visit, "ai.do@example.gov.vn"));
        Assert.Single(pages.Distinct());
        Assert.Contains("Thư điện tử hoặc mật khẩu không đúng", pages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_is_another_after_each_step_and_one_from_before_is_worth_nothing()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        var (_, secret) = await NewsroomVisit.AddAsync(portal, Email, "Lê Minh Hà", BuiltInRoles.Approver, "quang-tri", hasSecondFactor: true);
        using var visit = new NewsroomVisit(portal);
        visit.SetCookie("np-newsroom", "doan-bua");
        await visit.SendAsync(SignIn, Typed());
        var first = visit.Cookie("np-newsroom")!;
        Assert.Equal("/quan-tri/ma-xac-thuc", (await visit.GetAsync("/quan-tri/tai-khoan")).Header("location"));
        Assert.Equal("/quan-tri/ma-xac-thuc", (await visit.GetAsync("/quan-tri/quang-tri/nguoi-dung")).Header("location"));

        var code = NewsPortal.People.SecondFactor.Totp.Code(secret, NewsPortal.People.SecondFactor.Totp.StepAt(DateTimeOffset.UtcNow));
        await visit.SendAsync("/quan-tri/ma-xac-thuc", new Dictionary<string, string> { ["Code"] = code });
        Assert.NotEqual(first, visit.Cookie("np-newsroom"));
        Assert.Equal(HttpStatusCode.OK, (await visit.GetAsync("/quan-tri/tai-khoan")).Status);

        using var thief = new NewsroomVisit(portal);
        thief.SetCookie("np-newsroom", first);
        Assert.StartsWith(SignIn, (await thief.GetAsync("/quan-tri/tai-khoan")).Header("location"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_and_ending_a_session_elsewhere_end_it_at_once()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        await NewsroomVisit.AddAsync(portal, Email, "Lê Minh Hà", BuiltInRoles.Writer, "quang-tri");
        using var here = new NewsroomVisit(portal);
        using var there = new NewsroomVisit(portal);
        await here.SignInAsync(Email);
        await there.SignInAsync(Email);
        var kept = here.Cookie("np-newsroom")!;
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/quan-tri/tai-khoan")).Status);

        await here.SendAsync("/quan-tri/tai-khoan", new Dictionary<string, string>(), "/quan-tri/tai-khoan?handler=EndOthers");
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/quan-tri/tai-khoan")).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/quan-tri/tai-khoan")).Status);

        Assert.Equal(SignIn, (await here.SendAsync("/quan-tri/tai-khoan", new Dictionary<string, string>(), "/quan-tri/dang-xuat")).Header("location"));
        using var thief = new NewsroomVisit(portal);
        thief.SetCookie("np-newsroom", kept);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/quan-tri/tai-khoan")).Status);
    }

    [Fact]
    public async Task A_link_for_a_new_password_names_the_configured_address_whatever_the_request_says()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        await NewsroomVisit.AddAsync(portal, Email, "Lê Minh Hà", BuiltInRoles.Writer, "quang-tri");
        using var visit = new NewsroomVisit(portal);
        Assert.DoesNotContain("<form method=\"post\" class=\"stack\"", (await visit.GetAsync("/quan-tri/quen-mat-khau")).Text, StringComparison.Ordinal);
        await SetUpMailAsync(portal);

        var known = await visit.SendAsync("/quan-tri/quen-mat-khau", new Dictionary<string, string> { ["Email"] = Email }, host: TestPortal.OtherHost);
        var unknown = await visit.SendAsync("/quan-tri/quen-mat-khau", new Dictionary<string, string> { ["Email"] = "ai.do@example.gov.vn" });
        Assert.Equal(known.Header("location"), unknown.Header("location"));

        var text = await LetterAsync(portal);
        Assert.Contains($"{TestPortal.Base}/quan-tri/dat-lai/", text, StringComparison.Ordinal);
        var path = new Uri(text.Split('\n').First(l => l.StartsWith("https://", StringComparison.Ordinal))).AbsolutePath;
        Assert.Contains("Lê Minh Hà", (await visit.GetAsync(path)).Text, StringComparison.Ordinal);
        var done = await visit.SendAsync(path, new Dictionary<string, string> { ["Password"] = "một con sông khác hẳn" });
        Assert.Equal("/quan-tri/dang-nhap?xong=mat-khau", done.Header("location"));
        Assert.Contains("Liên kết không còn dùng được", (await visit.GetAsync(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_proxy_somebody_who_guesses_shuts_out_only_themselves()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        await NewsroomVisit.AddAsync(portal, Email, "Lê Minh Hà", BuiltInRoles.Writer, "quang-tri");
        using var guesser = new NewsroomVisit(portal) { ForwardedFor = "203.0.113.9" };
        for (var i = 0; i < 30; i++)
        {
            await PageAsync(guesser, $"a{i}@example.vn");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.SendAsync(SignIn, Typed())).Status);
        using var visit = new NewsroomVisit(portal) { ForwardedFor = "203.0.113.10" };
        await visit.SignInAsync(Email);
        Assert.Contains("203.0.113.10", (await visit.GetAsync("/quan-tri/tai-khoan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var portal = await NewsroomVisit.PortalAsync();
        await NewsroomVisit.AddAsync(portal, Email, "Lê Minh Hà", BuiltInRoles.Writer, "quang-tri");
        using var visit = new NewsroomVisit(portal);
        Assert.Equal(HttpStatusCode.BadRequest, (await visit.PostAsync(SignIn, Typed())).Status);
        await visit.SignInAsync(Email);
        Assert.Equal(HttpStatusCode.BadRequest, (await visit.PostAsync("/quan-tri/dang-xuat", new Dictionary<string, string>())).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visit.PostAsync("/quan-tri/tai-khoan", new Dictionary<string, string> { ["Name"] = "Khác" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await visit.GetAsync("/quan-tri/tai-khoan")).Status);
    }

    private static Dictionary<string, string> Typed() => new() { ["Email"] = Email, ["Password"] = NewsroomVisit.Password };

    private static async Task<string> PageAsync(NewsroomVisit visit, string email)
    {
        var page = await visit.SendAsync(SignIn, new Dictionary<string, string> { ["Email"] = email, ["Password"] = "sai mật khẩu rồi" });
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page.Words.Replace(email, "", StringComparison.Ordinal);
    }

    private static async Task SetUpMailAsync(TestPortal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var settings = new MailSettings("127.0.0.1", 1, false, "", "", "Cổng thông tin", "portal@example.gov.vn");
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<MailBook>().WriteAsync(settings, Manager.CommandLine, CancellationToken.None));
    }

    private static async Task<string> LetterAsync(TestPortal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var mail = await scope.ServiceProvider.GetRequiredService<NewsPortal.Data.PortalDb>().Set<OutgoingMail>().SingleAsync();
        return scope.ServiceProvider.GetRequiredService<Outbox>().Read(mail.Text!);
    }
}
