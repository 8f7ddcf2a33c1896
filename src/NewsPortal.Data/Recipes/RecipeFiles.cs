using System.Text;

namespace NewsPortal.Data.Recipes;

/// <summary>The files that lie beside a recipe. Nothing outside the recipe's folder can be reached.</summary>
public sealed class RecipeFiles(string folder)
{
    /// <param name="relativePath">Finds a file whatever Unicode form either is written in.</param>
    /// <returns>Null when there is no such file beside the recipe.</returns>
    /// <exception cref="RecipeException">The path leads out of the recipe's folder, or to something that is no file.</exception>
    public string? Find(string relativePath)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var full = Path.GetFullPath(Path.Combine(root, relativePath));
        if (!full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new RecipeException($"The path “{relativePath}” leads out of the recipe's folder.");
        }

        FileSystemInfo at = new DirectoryInfo(root);
        foreach (var name in full[(root.Length + 1)..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            if (at is not DirectoryInfo outer || Entry(outer, name) is not { } next)
            {
                return null;
            }

            at = RealFile.WhyNot(next) is { } why ? throw new RecipeException($"“{relativePath}” is not read: {why}") : next;
        }

        return at is FileInfo ? at.FullName : null;
    }

    private static FileSystemInfo? Entry(DirectoryInfo outer, string name)
    {
        var path = Path.Combine(outer.FullName, name);
        return Directory.Exists(path) ? new DirectoryInfo(path)
            : File.Exists(path) ? new FileInfo(path)
            : Ascii.IsValid(name) ? null
            : outer.EnumerateFileSystemInfos().FirstOrDefault(e => e.Name != name && IsSame(e.Name, name));
    }

    private static bool IsSame(string name, string other) =>
        name.Normalize(NormalizationForm.FormC) == other.Normalize(NormalizationForm.FormC);
}
