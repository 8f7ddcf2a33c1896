using NewsPortal.Web.Commands;
using Xunit;

namespace NewsPortal.Tests.Commands;

/// <summary>What a command said and how it ended.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    internal static async Task<CommandRun> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(
            args, new Terminal(output, error, isWatched: false), TestContext.Current.CancellationToken);
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    /// <summary>It did what was asked.</summary>
    internal CommandRun Succeeded()
    {
        Assert.True(Code == 0, $"ended with {Code}: {Error}{Output}");
        Assert.Empty(Error);
        return this;
    }

    /// <summary>It ended with this code, and one sentence on standard error that holds these words.</summary>
    internal CommandRun Failed(int code, params string[] words)
    {
        Assert.True(Code == code, $"ended with {Code}: {Error}{Output}");
        Assert.Single(Error.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, Error, StringComparison.Ordinal));
        return this;
    }
}
