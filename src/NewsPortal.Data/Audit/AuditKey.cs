using System.Security.Cryptography;
using System.Text;

namespace NewsPortal.Data.Audit;

/// <summary>
/// The secret that seals the audit log: 32 random bytes in a file that no database holds. Read when it is first needed.
/// </summary>
public sealed class AuditKey
{
    public const int Length = 32;

    private const int MostTries = 500;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly Lazy<byte[]> _bytes;
    private readonly Lazy<string> _id;

    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public AuditKey(byte[] bytes)
        : this(() => bytes, file: null) => ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, Length);

    private AuditKey(Func<byte[]> read, string? file)
    {
        // A file that could not be read is tried again: it may have been put back.
        _bytes = new Lazy<byte[]>(read, LazyThreadSafetyMode.PublicationOnly);
        _id = new Lazy<string>(() => Sign("np-audit-key v1")[..16], LazyThreadSafetyMode.PublicationOnly);
        File = file;
    }

    /// <summary>Where it lies; null for one that is kept in memory alone.</summary>
    public string? File { get; }

    /// <summary>Tells one key from another and nothing of either; stands in the database beside the head.</summary>
    /// <exception cref="AuditKeyException">The file cannot be used.</exception>
    public string Id => _id.Value;

    public static AuditKey FromFile(string path) => new(() => Read(path), path);

    /// <summary>A key for tools and tests that keep no log.</summary>
    public static AuditKey InMemory() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Makes the file, readable by its owner alone, unless it is there: of two programs that begin at once one makes it.</summary>
    /// <exception cref="AuditKeyException">It cannot be made.</exception>
    public void Create()
    {
        if (File is null || System.IO.File.Exists(File))
        {
            return;
        }

        try
        {
            Create(File);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AuditKeyException($"The key of the audit log cannot be made: {e.Message}", e);
        }
    }

    /// <returns>HMAC-SHA256 of the text, lower-case hex.</returns>
    /// <exception cref="AuditKeyException">The file cannot be used.</exception>
    internal string Sign(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_bytes.Value, Encoding.UTF8.GetBytes(text)));

    /// <exception cref="AuditKeyException">The file cannot be used.</exception>
    internal IncrementalHash NewHash() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _bytes.Value);

    private static void Create(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
        {
            _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder)
                : Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }

        // Moving a file without overwriting another is not one step on every system: whoever holds the lock makes the key.
        using var alone = Lock(path + ".lock");
        if (!System.IO.File.Exists(path))
        {
            Write(path);
        }
    }

    private static FileStream Lock(string file)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(
                    file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (tries < MostTries)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    /// <summary>A reader finds the whole key or none.</summary>
    private static void Write(string path)
    {
        var half = path + ".new";
        System.IO.File.Delete(half);
        using (var stream = new FileStream(half, NewFile()))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Length));
            stream.Flush(flushToDisk: true);
        }

        System.IO.File.Move(half, path);
    }

    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }

    private static byte[] Read(string path)
    {
        try
        {
            using var stream = System.IO.File.OpenRead(path);
            Span<byte> bytes = stackalloc byte[Length + 1];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return read == Length ? bytes[..Length].ToArray()
                : throw new AuditKeyException($"The key of the audit log, {path}, is damaged: it must hold {Length} bytes. Put it back from the backup.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new AuditKeyException(
                $"The key of the audit log, {path}, is missing. Put it back from the backup, or name it with --audit-key.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AuditKeyException($"The key of the audit log cannot be read: {e.Message}", e);
        }
    }
}
