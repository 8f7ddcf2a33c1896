using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NewsPortal.Benchmarks;

/// <summary>
/// The peer of every page: Kestrel with nothing on it, which sends the same bytes to everybody. What it costs says how fast
/// the machine is at the moment.
/// </summary>
internal static class BareServer
{
    public const string Switch = "--bare";

    /// <param name="bytes">How many it sends.</param>
    public static async Task RunAsync(int bytes)
    {
        var page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Quảng Trị ", bytes / 10)))[..bytes];
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = page.Length;
            return context.Response.Body.WriteAsync(page).AsTask();
        });
        await app.StartAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Listening on {app.Urls.Single()}"));
        await app.WaitForShutdownAsync();
    }
}
