using System.Runtime.InteropServices;

namespace NewsPortal.Benchmarks;

/// <summary>What one thread has worked, so that others on the machine do not count. Linux.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    /// <summary>Milliseconds of CPU of the calling thread.</summary>
    public static double Milliseconds()
    {
        _ = GetTime(ThreadCpuTime, out var time);
        return (time.Seconds * 1e3) + (time.Nanoseconds / 1e6);
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
