using Microsoft.Playwright;
using Xunit;

namespace NewsPortal.Tests.Browser;

/// <summary>The machine's own Chromium, started by the first test that opens a page.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    // Without these it looks for its maker's hosts at every start.
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens an empty page in a profile of its own. Skips the test where there is no Chromium.</summary>
    /// <param name="width">In CSS pixels; below 600 the page is that of a phone, drawn at two pixels for one.</param>
    public async Task<Visit> OpenAsync(int width = 1280, bool javaScript = true)
    {
        Assert.SkipUnless(File.Exists(Executable), $"There is no {Executable}; tests/run.sh installs it.");
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Quiet });
        var isPhone = width < 600;
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = isPhone ? 740 : 900 },
            DeviceScaleFactor = isPhone ? 2 : 1,
            IsMobile = isPhone,
            HasTouch = isPhone,
            JavaScriptEnabled = javaScript,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new Visit(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
