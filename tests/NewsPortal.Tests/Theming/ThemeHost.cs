using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.WebEncoders;
using NewsPortal.Portal.Theming;
using NewsPortal.Themes.Provincial;
using Xunit;

namespace NewsPortal.Tests.Theming;

/// <summary>The smallest application that draws pages: a theme and nothing else. It keeps nothing between pages.</summary>
public sealed class ThemeHost : IAsyncLifetime
{
    private const string Result = "result";

    private readonly WebApplication _app = Build();

    public async ValueTask InitializeAsync() => await _app.StartAsync();

    public async Task<DrawnPage> DrawAsync(IResult page)
    {
        var context = await _app.GetTestServer().SendAsync(c => c.Items[Result] = page);
        using var reader = new StreamReader(context.Response.Body);
        return new DrawnPage(context.Response.StatusCode, context.Response.ContentType, await reader.ReadToEndAsync());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddTheming(ProvincialTheme.Views);
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        var app = builder.Build();
        app.Run(context => ((IResult)context.Items[Result]!).ExecuteAsync(context));
        return app;
    }
}

public sealed record DrawnPage(int StatusCode, string? ContentType, string Html);
