using System.Diagnostics;
using System.Text.Json;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Browser;

/// <summary>Checks HTML against the standard with the Nu checker, in one process for all pages.</summary>
public static class NuChecker
{
    private static readonly string Jar = Repository.Path("tests", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    /// <param name="pages">The HTML of each page, by a name for the messages.</param>
    /// <returns>The errors of all pages; warnings are left out.</returns>
    public static async Task<IReadOnlyList<NuError>> CheckAsync(
        IReadOnlyDictionary<string, string> pages, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-html-");
        try
        {
            var names = new Dictionary<string, string>();
            foreach (var (name, html) in pages)
            {
                var file = Path.Combine(folder.FullName, $"{names.Count}.html");
                await File.WriteAllTextAsync(file, html, ct);
                names.Add(file, name);
            }

            var errors = await CheckFilesAsync([.. names.Keys], ct);
            return [.. errors.Where(e => !IsOfPing(e)).Select(e => e with { Page = names[e.Page] })];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <inheritdoc cref="CheckAsync"/>
    /// <param name="files">Absolute paths of HTML files.</param>
    public static async Task<IReadOnlyList<NuError>> CheckFilesAsync(IReadOnlyList<string> files, CancellationToken ct)
    {
        Assert.SkipUnless(File.Exists(Jar), "The Nu checker is not installed; tests/run.sh installs it.");
        using var java = Process.Start(new ProcessStartInfo("java",
        [
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss4m", "-jar", Jar,
            "--format", "json", "--errors-only", "--stdout", "--exit-zero-always", .. files,
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var complaints = java.StandardError.ReadToEndAsync(ct);
        var output = await java.StandardOutput.ReadToEndAsync(ct);
        await java.WaitForExitAsync(ct);
        if (java.ExitCode != 0)
        {
            throw new InvalidOperationException($"The Nu checker failed: {await complaints}");
        }

        using var report = JsonDocument.Parse(output);
        return
        [
            .. report.RootElement.GetProperty("messages").EnumerateArray().Select(m => new NuError(
                PathOf(m.GetProperty("url").GetString()!),
                m.TryGetProperty("lastLine", out var line) ? line.GetInt32() : 0,
                m.GetProperty("message").GetString()!,
                m.TryGetProperty("extract", out var extract) ? extract.GetString()! : "")),
        ];
    }

    // The checker asks for a scheme in the text of a ping; the standard for one of the address it leads to, which a relative one has.
    private static bool IsOfPing(NuError error) =>
        error.Message.Contains("for attribute “ping”", StringComparison.Ordinal) && error.Message.StartsWith("Bad value “/", StringComparison.Ordinal);

    // Java writes file:/path with one slash, which Uri does not read.
    private static string PathOf(string url) => $"/{Uri.UnescapeDataString(url["file:".Length..]).TrimStart('/')}";
}
