using NewsPortal.Data;

namespace NewsPortal.Web.Commands.Media;

/// <summary>The files of a folder and of those below it. Nothing outside of it is reached: links are named, never followed.</summary>
internal static class MediaFolder
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    // What systems leave in folders of pictures; nobody means to publish it.
    private static readonly HashSet<string> OfSystems = new(StringComparer.OrdinalIgnoreCase) { "Thumbs.db", "desktop.ini" };

    /// <returns>In the order of their paths. Hidden files are left out without a word.</returns>
    /// <exception cref="CommandException">There is no such folder, or it cannot be read.</exception>
    internal static IReadOnlyList<FolderFile> Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
        {
            throw new CommandException(File.Exists(root) ? $"{root} is a file; name the folder it lies in." : $"There is no folder {root}.");
        }

        var found = new List<FolderFile>();
        var open = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (open.TryPop(out var next))
        {
            try
            {
                foreach (var entry in next.EnumerateFileSystemInfos("*", Everything).Where(e => !IsHidden(e)))
                {
                    Add(found, open, entry, root);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                found.Add(next.FullName == root ? throw new CommandException($"The folder cannot be read: {e.Message}", e)
                    : new FolderFile(Within(root, next) + "/", next.FullName) { Failed = e.Message });
            }
        }

        return [.. found.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private static void Add(List<FolderFile> found, Stack<DirectoryInfo> open, FileSystemInfo entry, string root)
    {
        if (RealFile.WhyNot(entry) is { } why)
        {
            found.Add(new FolderFile(Within(root, entry), entry.FullName) { Refused = why });
        }
        else if (entry is DirectoryInfo folder)
        {
            open.Push(folder);
        }
        else
        {
            found.Add(new FolderFile(Within(root, entry), entry.FullName));
        }
    }

    private static bool IsHidden(FileSystemInfo entry) =>
        entry.Name.StartsWith('.') || OfSystems.Contains(entry.Name) || entry.Attributes.HasFlag(FileAttributes.Hidden);

    private static string Within(string root, FileSystemInfo entry) =>
        Path.GetRelativePath(root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
}
