using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsPortal.People;
using NewsPortal.People.Accounts;
using NewsPortal.People.Links;
using NewsPortal.People.Rights;
using NewsPortal.People.SecondFactor;
using NewsPortal.Tests.Portal;
using Xunit;

namespace NewsPortal.Tests.Admin;

/// <summary>A browser without scripts: keeps cookies, follows no redirection, sends the forms of pages it has seen.</summary>
internal sealed class NewsroomVisit : IDisposable
{
    internal const string Password = "Rừng thông đồi cát 7";

    private readonly TestPortal _portal;
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    internal NewsroomVisit(TestPortal portal)
    {
        _portal = portal;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = portal.Address };
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A portal whose passwords take no time.</summary>
    /// <param name="prepare">Done to the installation before it starts, such as an import.</param>
    internal static Task<TestPortal> PortalAsync(Func<string, Task>? prepare = null) => TestPortal.StartAsync(
        services => services
            .AddSingleton(new PeopleOptions { ResetAnswer = TimeSpan.Zero })
            .Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000),
        prepare);

    /// <summary>Somebody who has accepted an invitation.</summary>
    /// <returns>Id, and the secret of the second factor when there is one.</returns>
    internal static async Task<(string Id, byte[]? Secret)> AddAsync(
        TestPortal portal, string email, string name, string role, string site, bool hasSecondFactor = false)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var invitations = scope.ServiceProvider.GetRequiredService<Invitations>();
        var (problems, link) = await invitations.InviteAsync(
            new PersonDraft(email, name, "", "vi"), new AssignmentWish(role, site), Manager.CommandLine, (_, token) => token, Ct);
        Assert.Empty(problems);
        Assert.Empty(await invitations.AcceptAsync(link!.Token, Password, null, Ct));
        if (!hasSecondFactor)
        {
            return (link.PersonId, null);
        }

        var factors = scope.ServiceProvider.GetRequiredService<SecondFactors>();
        var secret = People.Staff.Bytes((await factors.OfferAsync(link.PersonId, Ct)).Text);
        Assert.NotNull(await factors.ConfirmAsync(link.PersonId, null, Totp.Code(secret, Totp.StepAt(DateTimeOffset.UtcNow) - 1), Ct));
        return (link.PersonId, secret);
    }

    /// <summary>What a proxy on this machine says of where the request came from; null for none.</summary>
    internal string? ForwardedFor { get; init; }

    internal string? Cookie(string name) => _cookies.GetCookies(new Uri(_portal.Address, "/quan-tri/x"))[name]?.Value;

    internal void SetCookie(string name, string value) =>
        _cookies.Add(new Cookie(name, value, "/quan-tri", _portal.Address.Host));

    internal async Task<Answer> GetAsync(string path, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", ForwardedFor is null ? [] : [ForwardedFor]);
        using var response = await _client.SendAsync(request, Ct);
        return await Answer.ReadAsync(path, response);
    }

    /// <summary>Opens a page and sends a form to it with the page's token.</summary>
    /// <param name="to">Where the form goes; null for the page itself.</param>
    internal async Task<Answer> SendAsync(string page, IReadOnlyDictionary<string, string> fields, string? to = null, string? host = null)
    {
        var token = Token(await GetAsync(page));
        return await PostAsync(to ?? page, new Dictionary<string, string>(fields) { ["__RequestVerificationToken"] = token }, host);
    }

    internal Task<Answer> PostAsync(string path, IReadOnlyDictionary<string, string> fields, string? host = null) =>
        PostPairsAsync(path, [.. fields], host);

    internal async Task<Answer> PostPairsAsync(string path, IReadOnlyList<KeyValuePair<string, string>> fields, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Host = host;
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", ForwardedFor is null ? [] : [ForwardedFor]);
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await _client.SendAsync(request, Ct);
        return await Answer.ReadAsync(path, response);
    }

    /// <summary>Sends a file as a script does.</summary>
    internal async Task<Answer> UploadAsync(string path, string name, byte[] bytes, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(bytes), "file", name },
        };
        using var response = await _client.SendAsync(request, Ct);
        return await Answer.ReadAsync(path, response);
    }

    /// <summary>Sends fields and files as a form does that takes files.</summary>
    internal async Task<Answer> PostFilesAsync(
        string path, IReadOnlyList<KeyValuePair<string, string>> fields, params IReadOnlyList<(string Field, string Name, byte[] Bytes)> files)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        foreach (var (field, name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), field, name);
        }

        request.Content = form;
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await _client.SendAsync(request, Ct);
        return await Answer.ReadAsync(path, response);
    }

    /// <summary>Sends the first form of a page that was answered, with what stands in it and what is typed into it.</summary>
    internal Task<Answer> SendFormOfAsync(Answer page, IReadOnlyDictionary<string, string> typed)
    {
        var form = page.Document.QuerySelector("main form")!;
        var fields = form.QuerySelectorAll("input[name]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        return PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : page.Path, fields);
    }

    /// <summary>Signs in, with a code when there is a secret.</summary>
    internal async Task SignInAsync(string email, byte[]? secret = null)
    {
        var first = await SendAsync("/quan-tri/dang-nhap", new Dictionary<string, string> { ["Email"] = email, ["Password"] = Password });
        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        if (secret is not null)
        {
            Assert.StartsWith("/quan-tri/ma-xac-thuc", first.Header("location"), StringComparison.Ordinal);
            var code = Totp.Code(secret, Totp.StepAt(DateTimeOffset.UtcNow));
            var second = await SendAsync("/quan-tri/ma-xac-thuc", new Dictionary<string, string> { ["Code"] = code });
            Assert.Equal("/quan-tri", second.Header("location"));
        }
    }

    /// <summary>Makes the last proof of everybody's presence older than it may be.</summary>
    internal static Task AgeProofsAsync(TestPortal portal) => portal.InSessionAsync(async db =>
    {
        var old = DateTimeOffset.UtcNow.AddHours(-1);
        await db.Set<NewsPortal.People.SigningIn.SignIn>().ExecuteUpdateAsync(s => s.SetProperty(x => x.ProvenAt, old));
        portal.Services.GetRequiredService<NewsPortal.People.SigningIn.SessionMemory>().Forget();
        return true;
    });

    public void Dispose() => _client.Dispose();

    private static string Token(Answer page) =>
        page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
}
