using Microsoft.Playwright;
using Xunit;

namespace NewsPortal.Tests.Browser.Newsroom;

/// <summary>Somebody at a keyboard: no mouse, no look at the page's inside but where the focus is.</summary>
public sealed class Typist(Visit visit, Uri newsroom)
{
    private const int MostTabs = 250;

    private readonly List<string> _barriers = [];

    public IPage Page => visit.Page;

    /// <summary>What axe-core found on the screens this person has stopped at, and what the browser complained of.</summary>
    public IEnumerable<string> Barriers => _barriers.Concat(visit.Complaints);

    /// <summary>Types an address, as after a bookmark.</summary>
    public Task OpenAsync(string path) => Page.GotoAsync(new Uri(newsroom, path).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });

    /// <summary>Presses Tab until the focus stands on something that fits.</summary>
    public async Task TabToAsync(string selector)
    {
        for (var i = 0; i < MostTabs; i++)
        {
            if (await Page.EvaluateAsync<bool>("s => Boolean(document.activeElement?.matches(s))", selector))
            {
                Assert.True(await Page.EvaluateAsync<bool>(
                    "() => document.activeElement.getClientRects().length > 0"), $"“{selector}” has the focus and is not to be seen.");
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab does not reach “{selector}” on {Page.Url}.");
    }

    public async Task TypeAsync(string selector, string text)
    {
        await TabToAsync(selector);
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Chooses one of several that stand together: arrows move inside them.</summary>
    public async Task ChooseAsync(string group, string value)
    {
        await TabToAsync($"input[name='{group}']");
        for (var i = 0; i < 12; i++)
        {
            if (await Page.EvaluateAsync<bool>("v => document.activeElement.value === v && document.activeElement.checked", value))
            {
                return;
            }

            await Page.Keyboard.PressAsync(i == 0 ? "Space" : "ArrowDown");
        }

        Assert.Fail($"The arrows do not reach “{value}” on {Page.Url}.");
    }

    /// <summary>Presses what leads to another screen, and waits for it.</summary>
    public async Task PressAsync(string selector)
    {
        await TabToAsync(selector);
        await GoAsync("Enter");
    }

    /// <summary>Presses a key that leads to another screen, waits for it and checks it.</summary>
    public async Task GoAsync(string key)
    {
        await Page.EvaluateAsync("() => { window.isLeft = true; }");
        await Page.Keyboard.PressAsync(key);
        await Page.WaitForFunctionAsync("() => !window.isLeft && document.readyState === 'complete'");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await CheckAsync();
    }

    public async Task CheckAsync() => _barriers.AddRange((await Axe.CheckAsync(Page)).Select(v => $"{Page.Url}: {v}"));
}
