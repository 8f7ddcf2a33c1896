using System.Runtime.InteropServices;

namespace NewsPortal.Data;

/// <summary>Tells files that hold bytes from what only looks like one: links lead elsewhere, pipes and devices never end.</summary>
public static partial class RealFile
{
    private const int KindMask = 0xF000;
    private const int Regular = 0x8000;

    // The runtime's own form of a file's status: flags, then mode; longer than any version of it has been.
    private const int StatusInts = 64;
    private const int Mode = 1;

    /// <param name="entry">A file or folder that is there.</param>
    /// <returns>Null for a file and a folder; else what it is, as the end of a sentence.</returns>
    public static string? WhyNot(FileSystemInfo entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? "it is a link, and links are not followed."
            : entry is DirectoryInfo || OperatingSystem.IsWindows() || IsRegular(entry.FullName) ? null
            : "it is a pipe, a socket or a device, not a file.";
    }

    private static bool IsRegular(string path)
    {
        var status = new int[StatusInts];
        return Status(path, status) != 0 || (status[Mode] & KindMask) == Regular;
    }

    // .NET itself does not say what kind of file one is before it is opened, and opening a pipe waits for its writer.
    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_LStat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Status(string path, int[] status);
}
