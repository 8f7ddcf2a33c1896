using System.Globalization;

namespace NewsPortal.Search.Feeding;

/// <summary>
/// How a command asks the server that has the index open to build it anew, and hears how far it is: two small files beside
/// the index.
/// </summary>
public sealed class ReindexOrder(string folder)
{
    internal const string Running = "running";
    internal const string Done = "done";

    private readonly string _wanted = Path.Combine(folder, "reindex.wanted");
    private readonly string _progress = Path.Combine(folder, "reindex.progress");

    /// <summary>Asks for it. An order that was not yet taken is the same one.</summary>
    public void Place()
    {
        File.Delete(_progress);
        File.WriteAllText(_wanted, "");
    }

    /// <summary>Takes an order back that nobody has taken.</summary>
    /// <returns>False when somebody has.</returns>
    public bool TakeBack()
    {
        var isWaiting = File.Exists(_wanted);
        File.Delete(_wanted);
        return isWaiting;
    }

    /// <returns>How far it is; null while nobody has begun.</returns>
    public ReindexProgress? Read()
    {
        try
        {
            return File.ReadAllText(_progress).Split(' ', 3) is [var done, var total, var state]
                ? new ReindexProgress(
                    int.Parse(done, CultureInfo.InvariantCulture), int.Parse(total, CultureInfo.InvariantCulture),
                    state == Done, state is Done or Running ? null : state)
                : null;
        }
        catch (IOException)
        {
            // Not there yet, or just being written.
            return null;
        }
    }

    internal bool TryTake()
    {
        if (!File.Exists(_wanted))
        {
            return false;
        }

        File.Delete(_wanted);
        return true;
    }

    /// <summary>Tells how far it is. Where that cannot be written, as on a full disk, the work goes on without.</summary>
    internal void Tell(int done, int total, string state)
    {
        var aside = _progress + ".tmp";
        try
        {
            File.WriteAllText(aside, string.Create(CultureInfo.InvariantCulture, $"{done} {total} {state}"));
            File.Move(aside, _progress, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever waits hears nothing more, and ends.
        }
    }
}

/// <param name="Done">Items read so far.</param>
/// <param name="Fault">Why it has ended before its end; null when it has not.</param>
public sealed record ReindexProgress(int Done, int Total, bool IsDone, string? Fault);
