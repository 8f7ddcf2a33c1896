using Xunit;

namespace NewsPortal.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help", "serve")]
    [InlineData("serve --help", "--no-setup")]
    [InlineData("setup --help", "--recipe")]
    [InlineData("import --help", "--dry-run")]
    [InlineData("export --help", "--out")]
    [InlineData("generate --help", "--articles")]
    [InlineData("audit verify --help", "--head")]
    public async Task Every_command_explains_itself(string typed, string expected)
    {
        var run = (await CommandRun.RunAsync(typed.Split(' '))).Succeeded();

        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Contains("--data", run.Output, StringComparison.Ordinal);
        Assert.Contains("--database", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("viet")]
    [InlineData("import")]
    [InlineData("import a.json --site")]
    [InlineData("import a.json --new-site Tên")]
    [InlineData("export --site a")]
    [InlineData("export --out a.json")]
    [InlineData("generate")]
    [InlineData("generate --articles 0")]
    [InlineData("generate --articles nhiều")]
    [InlineData("serve --urls cổng")]
    [InlineData("serve --urls http://127.0.0.1:99999")]
    [InlineData("setup --database mysql://x")]
    [InlineData("setup --database postgres://")]
    public async Task What_is_typed_wrong_ends_with_2_and_a_sentence(string typed) =>
        (await CommandRun.RunAsync(typed.Split(' '))).Failed(2, "--help shows what can be typed.");
}
