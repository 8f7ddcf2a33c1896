using System.Text;

namespace NewsPortal.Web.Commands.Media;

/// <summary>The files of a folder and of those below it.</summary>
internal static class MediaFolder
{
    /// <returns>Each with the path it gets in the library, in the order of those paths; hidden files are left out.</returns>
    /// <exception cref="CommandException">There is no such folder, or it cannot be read.</exception>
    internal static IReadOnlyList<(string File, string Path)> Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
        {
            throw new CommandException($"There is no folder {root}.");
        }

        try
        {
            return
            [
                .. Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
                    .Select(file => (File: file, Path: Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/').Normalize(NormalizationForm.FormC)))
                    .Where(f => !f.Path.Split('/').Any(segment => segment.StartsWith('.')))
                    .OrderBy(f => f.Path, StringComparer.Ordinal),
            ];
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CommandException($"The folder cannot be read: {e.Message}", e);
        }
    }
}
