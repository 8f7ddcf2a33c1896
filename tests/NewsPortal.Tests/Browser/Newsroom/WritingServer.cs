using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Browser.Newsroom;

/// <summary>
/// A page for the newsroom's scripts on a port of its own, under the newsroom's policy, with what the server answers to
/// them. Nothing of the newsroom itself runs.
/// </summary>
public sealed class WritingServer : IAsyncDisposable
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self'; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // One grey pixel.
    public const string Png =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgaGj4DwAEhAGAeQ3pFAAAAABJRU5ErkJggg==";

    private static readonly string Assets = Repository.Path("src", "NewsPortal.Admin", "wwwroot");

    private readonly WebApplication _app;

    private WritingServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>The body in the page's textarea.</summary>
    public string Body { get; set; } = "<p>Chữ đầu.</p>";

    /// <summary>More attributes of np-draft.</summary>
    public string Attributes { get; set; } = "";

    /// <summary>Every draft that came, the last one at the end.</summary>
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Drafts { get; } = [];

    /// <summary>How drafts are answered.</summary>
    public Func<IReadOnlyDictionary<string, string>, IResult> OnDraft { get; set; } =
        _ => Results.Json(new { savedAt = "16:19", version = "v2" });

    public Func<IResult> OnSession { get; set; } = () => Results.Json(new { token = "moi", person = "ha", version = "v1" });

    public int Uploads { get; private set; }

    /// <summary>Skips the test where the scripts were not bundled.</summary>
    public static async Task<WritingServer> StartAsync()
    {
        Assert.SkipUnless(File.Exists(Path.Combine(Assets, "editor.js")), "The scripts were not bundled: the build had no npm.");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new WritingServer(app);
        server.Map();
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map()
    {
        _app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            return next(context);
        });
        _app.MapGet("/", () => Results.Content(WritingPage.Html(Body, Attributes), "text/html; charset=utf-8"));
        _app.MapGet("/favicon.ico", () => Results.NoContent());
        _app.MapGet("/dang-nhap", () => Results.Content(WritingPage.SignedIn, "text/html; charset=utf-8"));
        _app.MapGet("/assets/{**name}", (string name) => File.Exists(Path.Combine(Assets, name))
            ? Results.File(Path.Combine(Assets, name), TypeOf(name))
            : Results.NoContent());
        _app.MapGet("/media/{**path}", (string path) => Results.Bytes(Convert.FromBase64String(Png), "image/png"));
        _app.MapPost("/ban-nhap", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var draft = form.ToDictionary(f => f.Key, f => f.Value.ToString());
            Drafts.Enqueue(draft);
            return OnDraft(draft);
        }).DisableAntiforgery();
        _app.MapGet("/phien", () => OnSession());
        _app.MapPost("/dang-sua", () => Results.Json(new[] { new { name = "Lê Minh Hà", since = "16:02" } }));
        _app.MapGet("/thu-vien/chon", (string? q) => Results.Content(WritingPage.Pictures(q), "text/html; charset=utf-8"));
        _app.MapPost("/thu-vien/tai-len", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            Uploads++;
            return form.Files[0].Length == 0
                ? Results.Json(new { error = "Tệp rỗng." }, statusCode: 422)
                : Results.Json(new { path = $"anh/moi-{Uploads}.png", src = $"/media/quang-tri/anh/moi-{Uploads}.png", alt = "", width = 1, height = 1 });
        }).DisableAntiforgery();
        _app.MapPost("/tu-word", async (HttpRequest request) => (await request.ReadFormAsync()).Files[0].Length == 0
            ? Results.Json(new { error = "Tệp rỗng." }, statusCode: 422)
            : Results.Json(new { html = "<h2>Kết quả</h2><p>Đạt 102,6%.</p>", title = "Đã chèn nội dung tệp Word", said = "Đã bỏ: 3 nhận xét." })).DisableAntiforgery();
        _app.MapGet("/lien-ket", (string q) => Results.Json(new[] { new { id = "4abc", title = $"Bài về {q}", url = "/x", type = "Tin bài" } }));
        _app.MapPost("/luu", async (HttpRequest request) =>
        {
            Body = (await request.ReadFormAsync())["Body"].ToString();
            Attributes = "data-saved";
            return Results.Redirect("/");
        }).DisableAntiforgery();
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
