using System.Diagnostics;
using System.Globalization;

namespace NewsPortal.Benchmarks;

/// <summary>The product in a process of its own, in Release.</summary>
internal sealed class Server : IAsyncDisposable
{
    // Of 10 ms, in three seconds.
    private const int QuietTicks = 5;

    private readonly Process _process;

    private Server(Process process, Uri address, TimeSpan start) => (_process, Address, Start) = (process, address, start);

    public Uri Address { get; }

    /// <summary>From the process's start to the line that says it listens.</summary>
    public TimeSpan Start { get; }

    /// <summary>User and system time the process has used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Proportional set size, and what of it is no file that is mapped, in MB.</summary>
    public string Memory => $"{Megabytes("Pss:"):0} MB PSS, {Megabytes("Pss_Anon:"):0} of them no mapped files";

    /// <summary>Waits until neither the process nor its workers do anything: pictures are made after the start.</summary>
    public async Task SettleAsync()
    {
        for (var (last, now) = (-1L, Ticks()); now - last > QuietTicks; (last, now) = (now, Ticks()))
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
        }
    }

    private double Megabytes(string line) => File.ReadLines($"/proc/{_process.Id}/smaps_rollup")
        .Where(l => l.StartsWith(line, StringComparison.Ordinal))
        .Sum(l => double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)) / 1024;

    public static Task<Server> StartAsync(string dataFolder, string? database) =>
        ListeningAsync(() => Launch("serve", dataFolder, database, "--urls", "http://127.0.0.1:0"));

    /// <summary>Starts <see cref="BareServer"/>.</summary>
    public static Task<Server> StartBareAsync(int bytes) => ListeningAsync(() => Launch(
        [typeof(Server).Assembly.Location, BareServer.Switch, bytes.ToString(CultureInfo.InvariantCulture)]));

    /// <summary>Runs one command to its end.</summary>
    /// <returns>How long it took and how much CPU it used.</returns>
    public static async Task<(TimeSpan Elapsed, TimeSpan Cpu)> RunAsync(string dataFolder, string? database, params string[] command)
    {
        var before = CpuOfEndedChildren();
        var clock = Stopwatch.StartNew();
        await ReadAsync(dataFolder, database, command);
        return (clock.Elapsed, CpuOfEndedChildren() - before);
    }

    /// <summary>Runs one command to its end.</summary>
    /// <returns>What it prints.</returns>
    public static async Task<string> ReadAsync(string dataFolder, string? database, params string[] command)
    {
        using var process = Launch(command[0], dataFolder, database, command[1..]);
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{command[0]} failed: {await output}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<Server> ListeningAsync(Func<Process> launch)
    {
        var clock = Stopwatch.StartNew();
        var process = launch();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Listening on ", StringComparison.Ordinal))
            {
                var start = clock.Elapsed;
                _ = process.StandardOutput.ReadToEndAsync();
                return new Server(process, new Uri(line["Listening on ".Length..]), start);
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }

    // proc(5): fields 14 and 15 of stat, of the process and of those it has started (field 4 names who did).
    private long Ticks() => Directory.EnumerateDirectories("/proc").Where(folder => Path.GetFileName(folder).All(char.IsAsciiDigit)).Sum(folder =>
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var isOurs = Path.GetFileName(folder) == $"{_process.Id}" || fields[1] == $"{_process.Id}";
            return isOurs ? long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture) : 0;
        }
        catch (IOException)
        {
            // No process, or one that has just ended.
            return 0;
        }
    });

    // proc(5): fields 16 and 17 of stat, in ticks of 10 ms; the name before them may hold spaces.
    private static TimeSpan CpuOfEndedChildren()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromMilliseconds(
            10 * (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)));
    }

    /// <summary>Starts a command of the program.</summary>
    public static Process Launch(string command, string dataFolder, string? database, params string[] arguments) => Launch(
        [Program(), command, .. arguments, "--data", dataFolder, .. database is null ? Array.Empty<string>() : ["--database", database]]);

    private static Process Launch(IEnumerable<string> arguments)
    {
        var info = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        return Process.Start(info)!;
    }

    // artifacts/bin/NewsPortal.Benchmarks/release -> artifacts/bin/NewsPortal.Web/release
    public static string Program() => Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "..", "..", "NewsPortal.Web", "release", "NewsPortal.Web.dll"));
}
