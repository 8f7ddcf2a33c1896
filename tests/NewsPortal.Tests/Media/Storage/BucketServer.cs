using System.Diagnostics;
using System.Text.RegularExpressions;
using NewsPortal.Media.Storage;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Media.Storage;

/// <summary>A server of buckets on a free port of the loopback (npm s3rver), with one empty bucket.</summary>
public sealed partial class BucketServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsportal-buckets").FullName;
    private Process? _process;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var program = Repository.Path("tests", "node_modules", "s3rver", "bin", "s3rver.js");
        _process = Process.Start(new ProcessStartInfo("node", [program, "-d", _folder, "-a", "127.0.0.1", "-p", "0", "--configure-bucket", "anh"])
        {
            RedirectStandardOutput = true,
        })!;
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Port().Match(line) is { Success: true } match)
            {
                Address = $"s3://S3RVER:S3RVER@127.0.0.1:{match.Groups[1].Value}/anh?tls=off";
                _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return;
            }
        }

        throw new InvalidOperationException("s3rver did not start; tests/run.sh installs it.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    public S3Store Open() => new(S3Address.Parse(Address));

    [GeneratedRegex(@"listening on .*:(\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex Port();
}
