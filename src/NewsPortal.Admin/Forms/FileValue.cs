namespace NewsPortal.Admin.Forms;

/// <summary>A file and its words as one text, for forms.</summary>
internal static class FileValue
{
    private const char Divider = '\u001f';

    public static string Of(string path, string? words) => $"{path}{Divider}{words}";

    public static (string Path, string Words) Parts(string value)
    {
        var at = value.IndexOf(Divider, StringComparison.Ordinal);
        return at < 0 ? (value, "") : (value[..at], value[(at + 1)..]);
    }
}
