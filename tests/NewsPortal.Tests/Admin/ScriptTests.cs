using System.Diagnostics;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Admin;

/// <summary>The newsroom's scripts, as far as they can be tried without a browser: every <c>Scripts/*.test.js</c>, in Node.</summary>
public sealed class ScriptTests
{
    private static readonly string Tests = Repository.Path("tests", "NewsPortal.Tests", "Admin", "Scripts");
    private static readonly string Scripts = Repository.Path("src", "NewsPortal.Admin", "Scripts");
    private static readonly string Modules = Repository.Path("artifacts", "obj", "NewsPortal.Admin", "scripts", "node_modules");

    [Fact]
    public async Task The_scripts_do_in_Node_what_their_tests_say()
    {
        Assert.SkipUnless(Directory.Exists(Modules), "The scripts were not restored: the build had no npm.");
        Assert.SkipUnless(Directory.Exists(Repository.Path("tests", "node_modules", "jsdom")), "jsdom is not installed; tests/run.sh installs it.");
        var folder = Directory.CreateTempSubdirectory("newsportal-scripts-");
        try
        {
            var (isBundled, bundling) = await NodeAsync(
                Path.Combine(Scripts, "build.mjs"), "--modules", Modules, "--out", folder.FullName, "--tests", Tests);
            Assert.True(isBundled, bundling);
            string[] files = Directory.GetFiles(folder.FullName, "*.test.cjs");
            Assert.NotEmpty(files);
            var (isGood, output) = await NodeAsync(["--test", .. files]);
            Assert.True(isGood, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(bool IsGood, string Output)> NodeAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NODE_PATH"] = Repository.Path("tests", "node_modules");
        start.Environment["SCRIPT_TESTS"] = Tests;
        using var node = Process.Start(start)!;
        var complaints = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (node.ExitCode == 0, output + await complaints);
    }
}
