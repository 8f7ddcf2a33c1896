using System.Text.Json;
using Microsoft.Playwright;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Browser;

/// <summary>Checks an open page for accessibility. Works under a policy that forbids foreign scripts.</summary>
public static class Axe
{
    private static readonly string Script = Repository.Path("tests", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Every rule that axe-core runs by default, the best practices among them.</summary>
    public static async Task<IReadOnlyList<AxeViolation>> CheckAsync(IPage page)
    {
        Assert.SkipUnless(File.Exists(Script), "axe-core is not installed; tests/run.sh installs it.");

        // Evaluated by the debugger, which the page's policy does not bind; a script element would be refused.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script));
        var result = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");
        return
        [
            .. result.GetProperty("violations").EnumerateArray().Select(v => new AxeViolation(
                v.GetProperty("id").GetString()!,
                v.GetProperty("impact").GetString() ?? "unknown",
                v.GetProperty("help").GetString()!,
                [.. v.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("html").GetString()!)])),
        ];
    }
}
