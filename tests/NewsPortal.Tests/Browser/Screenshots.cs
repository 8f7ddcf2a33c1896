using NewsPortal.Tests.Support;

namespace NewsPortal.Tests.Browser;

/// <summary>Pictures of whole pages for people to look at, in artifacts/screenshots.</summary>
public static class Screenshots
{
    public static IReadOnlyList<int> Widths { get; } = [360, 1280];

    /// <param name="name">What the files begin with: <c>article-360.png</c>, <c>article-1280.png</c>.</param>
    /// <returns>The paths of the pictures, in the order of <see cref="Widths"/>.</returns>
    public static async Task<IReadOnlyList<string>> TakeAsync(Chromium chromium, string address, string name)
    {
        var paths = new List<string>();
        foreach (var width in Widths)
        {
            await using var visit = await chromium.OpenAsync(width);
            await visit.Page.GotoAsync(address, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });

            // What loads when it comes into sight is in sight on a picture of the whole page.
            await visit.Page.EvaluateAsync(
                """
                () => Promise.all([...document.images].map(i => { i.loading = "eager"; return i.decode().catch(() => { }); }))
                """);
            var path = Repository.Path("artifacts", "screenshots", $"{name}-{width}.png");
            await visit.Page.ScreenshotAsync(new() { Path = path, FullPage = true });
            paths.Add(path);
        }

        return paths;
    }
}
