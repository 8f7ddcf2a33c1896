namespace NewsPortal.Data.Recipes;

/// <summary>The files that lie beside a recipe. Nothing outside the recipe's folder can be reached.</summary>
public sealed class RecipeFiles(string folder)
{
    /// <returns>Null when there is no such file beside the recipe.</returns>
    /// <exception cref="RecipeException">The path leads out of the recipe's folder.</exception>
    public string? Find(string relativePath)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var full = Path.GetFullPath(Path.Combine(root, relativePath));
        if (!full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new RecipeException($"The path “{relativePath}” leads out of the recipe's folder.");
        }

        return File.Exists(full) ? full : null;
    }
}
