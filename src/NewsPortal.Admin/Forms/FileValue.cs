namespace NewsPortal.Admin.Forms;

/// <summary>A file and its words as one text, for forms.</summary>
internal static class FileValue
{
    private const char Divider = '\u001f';

    public static string Of(string path, string? words) => $"{path}{Divider}{words}";

    /// <summary>Whether a path's ending is one of a picture that is served.</summary>
    public static bool IsPicture(string path) =>
        System.IO.Path.GetExtension(path).ToLowerInvariant() is ".jpg" or ".jpeg" or ".png" or ".webp" or ".gif" or ".avif" or ".svg";

    public static (string Path, string Words) Parts(string value)
    {
        var at = value.IndexOf(Divider, StringComparison.Ordinal);
        return at < 0 ? (value, "") : (value[..at], value[(at + 1)..]);
    }
}
