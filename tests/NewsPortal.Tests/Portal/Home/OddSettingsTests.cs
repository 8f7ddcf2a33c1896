using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;
using Xunit;

namespace NewsPortal.Tests.Portal.Home;

/// <summary>Settings that name what is not there: the page is drawn without it, and the log says so once.</summary>
public sealed class OddSettingsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unknown_theme_falls_back_and_unknown_blocks_are_left_out()
    {
        var log = new Told();
        await using var portal = await TestPortal.StartAsync(services => services.AddSingleton<ILoggerProvider>(log));
        await portal.InSessionAsync(async db =>
        {
            var site = await db.Set<Site>().SingleAsync(s => s.Key == "quang-tri", Ct);
            site.Write(site.Read() with
            {
                Theme = "../Khong-Co",
                Home =
                [
                    new HomeRow("khong-co", [Block("khong-co"), Block("rows"), Block("Block"), Block("Front"), Block("../Frame/Head"), Block("documents"), Block("")]),
                    new HomeRow("front", [Block("thu-hai")]),
                    new HomeRow("beside", [Block("khong-co"), Block("lead")]),
                ],
            });
            return await db.SaveChangesAsync(Ct);
        });
        foreach (var path in (string[])["/quang-tri/", "/quang-tri/", "/quang-tri/tin-bai", "/quang-tri/khong-co-trang", "/quang-tri/en/"])
        {
            var answer = await portal.AskAsync(path);
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.NotFound, answer.ToString());
            Assert.NotNull(answer.Document.QuerySelector("link[href='/_content/NewsPortal.Themes.Provincial/css/theme.css']"));
        }

        var home = await portal.AskAsync("/quang-tri/");
        Assert.NotEmpty(home.Document.QuerySelectorAll("main a"));
        Assert.Equal(
            ["block of the home page: ", "block of the home page: ../Frame/Head", "block of the home page: Block", "block of the home page: Front",
             "block of the home page: documents", "block of the home page: khong-co", "block of the home page: thu-hai", "theme: ../Khong-Co"],
            log.Lines.Select(l => l.Replace("The settings of site quang-tri name a ", "", StringComparison.Ordinal).Replace(" that is not there", "", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    private static HomeBlock Block(string kind) => new() { Kind = kind, Title = "Khối", List = "all", Count = 3 };

    private sealed class Told : ILoggerProvider, ILogger
    {
        internal ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Lines.Add(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
