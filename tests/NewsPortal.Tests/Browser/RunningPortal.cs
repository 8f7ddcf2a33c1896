using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Browser;

/// <summary>
/// The real application in a process of its own, on a free port and an empty data folder. As a fixture it starts with
/// its defaults; a test with wishes calls <see cref="StartAsync"/>.
/// </summary>
public sealed partial class RunningPortal : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly IReadOnlyList<string> _arguments;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("newsportal-data-");
    private readonly ConcurrentQueue<string> _output = [];
    private Process? _process;

    public RunningPortal()
        : this([])
    {
    }

    private RunningPortal(IReadOnlyList<string> arguments) => _arguments = arguments;

    /// <summary>Without a slash at the end: <c>http://127.0.0.1:41234</c>.</summary>
    public Uri Address { get; private set; } = null!;

    public string DataFolder => _data.FullName;

    /// <summary>Sends no cookies and follows no redirects.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>All lines the application has written so far, standard output and error.</summary>
    public string Output => string.Join('\n', _output);

    /// <param name="arguments">Further arguments of <c>serve</c>, such as <c>--database</c> and its address.</param>
    public static async Task<RunningPortal> StartAsync(params string[] arguments)
    {
        var portal = new RunningPortal(arguments);
        try
        {
            await portal.InitializeAsync();
            return portal;
        }
        catch
        {
            await portal.DisposeAsync();
            throw;
        }
    }

    public async ValueTask InitializeAsync()
    {
        var bound = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = new ProcessStartInfo("dotnet",
        [
            Repository.Output("NewsPortal.Web", "NewsPortal.Web.dll"), "serve",
            "--urls", "http://127.0.0.1:0", "--data", DataFolder, .. _arguments,
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        start.Environment.Remove("ASPNETCORE_URLS");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data, bound);
        _process.ErrorDataReceived += (_, line) => Read(line.Data, bound);
        _process.Exited += (_, _) => bound.TrySetException(new InvalidOperationException("The portal ended."));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        try
        {
            Address = await bound.Task.WaitAsync(Patience);
            Client.BaseAddress = Address;
            using var answer = await Client.GetAsync(new Uri("/", UriKind.Relative)).WaitAsync(Patience);
        }
        catch (Exception e) when (e is TimeoutException or InvalidOperationException or HttpRequestException)
        {
            throw new InvalidOperationException($"The portal did not start: {e.Message}\n{Output}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_process is { } process)
        {
            await StopAsync(process);
            process.Dispose();
        }

        _data.Delete(recursive: true);
    }

    private static async Task StopAsync(Process process)
    {
        if (!process.HasExited)
        {
            // Asked first, as an operator does it; the workers it has started go with it.
            using var ask = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await ask.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*")]
    private static partial Regex BoundAddress();

    private void Read(string? line, TaskCompletionSource<Uri> bound)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (BoundAddress().Match(line) is { Success: true } match)
        {
            bound.TrySetResult(new Uri(match.Value));
        }
    }
}
