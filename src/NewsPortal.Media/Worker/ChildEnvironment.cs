using System.Diagnostics;

namespace NewsPortal.Media.Worker;

/// <summary>What a process that touches foreign files may know: where programs and libraries are, and in which language. The
/// rest of the environment holds the passwords of the installation.</summary>
internal static class ChildEnvironment
{
    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "PATH", "HOME", "TMPDIR", "TMP", "TEMP", "LANG", "LANGUAGE", "TZ", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",
        "DYLD_FALLBACK_LIBRARY_PATH", "SystemRoot", "USERPROFILE",
    };

    private static readonly string[] KeptBeginnings = ["LC_", "DOTNET_"];

    public static void Reduce(ProcessStartInfo start)
    {
        foreach (var name in start.Environment.Keys.Where(name => !IsKept(name)).ToList())
        {
            start.Environment.Remove(name);
        }
    }

    /// <summary>The program may be tuned as a server; a worker is small, and leaves nothing behind when it is killed.</summary>
    public static void Tune(ProcessStartInfo start)
    {
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["MALLOC_ARENA_MAX"] = "1";
    }

    private static bool IsKept(string name) =>
        Kept.Contains(name) || KeptBeginnings.Any(b => name.StartsWith(b, StringComparison.OrdinalIgnoreCase));
}
