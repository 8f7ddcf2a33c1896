using NewsPortal.Web.Commands;
using Xunit;

namespace NewsPortal.Tests.Commands;

/// <summary>A portal served by the command line until it is disposed.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Spoken _output = new();
    private readonly StringWriter _error = new();
    private readonly Task<int> _run;

    private Served(string[] args) =>
        _run = Task.Run(() => CommandLine.RunAsync(["serve", "--urls", "http://127.0.0.1:0", .. args], new Terminal(_output, _error, false), _stop.Token));

    internal string Output => _output.Text;

    /// <summary>Where it listens.</summary>
    internal Uri Address { get; private set; } = null!;

    /// <returns>Once it listens.</returns>
    internal static async Task<Served> StartAsync(params string[] args)
    {
        var served = new Served(args);
        var listening = served._output.LineAsync("Listening on ");
        await Task.WhenAny(listening, served._run);
        if (served._run.IsCompleted)
        {
            Assert.Fail($"ended with {await served._run}: {served._error}{served.Output}");
        }

        served.Address = new Uri(await listening);
        return served;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        _stop.Dispose();
        await _error.DisposeAsync();
        await _output.DisposeAsync();
    }

    private sealed class Spoken : StringWriter
    {
        private readonly Lock _lock = new();
        private readonly List<(string Start, TaskCompletionSource<string> Found)> _awaited = [];

        internal string Text
        {
            get
            {
                lock (_lock)
                {
                    return ToString();
                }
            }
        }

        internal Task<string> LineAsync(string start)
        {
            var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_lock)
            {
                _awaited.Add((start, found));
                foreach (var line in ToString().Split('\n'))
                {
                    Tell(line);
                }
            }

            return found.Task;
        }

        public override void WriteLine(string? value)
        {
            lock (_lock)
            {
                base.WriteLine(value);
                Tell(value ?? "");
            }
        }

        private void Tell(string line)
        {
            foreach (var (start, found) in _awaited.Where(a => line.StartsWith(a.Start, StringComparison.Ordinal)))
            {
                found.TrySetResult(line[start.Length..].Trim());
            }
        }
    }
}
