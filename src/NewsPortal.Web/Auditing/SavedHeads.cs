using System.Text;
using NewsPortal.Data.Audit;

namespace NewsPortal.Web.Auditing;

/// <summary>The file of an installation to which heads of the audit log are added, one signed line each.</summary>
internal sealed class SavedHeads(string file, AuditKey key)
{
    // More than a line and its end.
    private const int TailBytes = 512;

    /// <summary>Where the file is; it need not be there.</summary>
    internal string Path => file;

    internal static string PathIn(string dataFolder) => System.IO.Path.Combine(System.IO.Path.GetFullPath(dataFolder), "audit", "heads.log");

    /// <returns>The head that was saved last; null for none, or when the end of the file is no head of ours.</returns>
    internal AuditHead? Last() =>
        AuditHead.TryRead(Tail().TrimEnd('\n').Split('\n')[^1], key, out var head, out var isOurs) && isOurs ? head : null;

    /// <exception cref="IOException">The file cannot be written.</exception>
    internal async Task AddAsync(AuditHead head, CancellationToken ct)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);

        // A line that a crash has cut short is left as it is.
        var start = Tail() is { Length: > 0 } tail && !tail.EndsWith('\n') ? "\n" : "";
        await using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{start}{head.Write(key)}\n"), ct);
        stream.Flush(flushToDisk: true);
    }

    private string Tail()
    {
        if (!File.Exists(file))
        {
            return "";
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(Math.Max(0, stream.Length - TailBytes), SeekOrigin.Begin);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return reader.ReadToEnd();
    }
}
