namespace NewsPortal.Media.Attachments.Contents;

/// <summary>What the ending of a name says about a file.</summary>
internal static class FileEnding
{
    private const int LongestEnding = 8;

    private static readonly HashSet<string> Runs = new(StringComparer.Ordinal)
    {
        "apk", "app", "appx", "bat", "chm", "cmd", "com", "cpl", "dll", "exe", "gadget", "hta", "htm", "html", "jar", "js",
        "jse", "lnk", "mht", "mhtml", "mjs", "msc", "msi", "msix", "msp", "php", "pif", "ps1", "py", "reg", "scf", "scr", "sh",
        "svg", "svgz", "swf", "sys", "url", "vb", "vbe", "vbs", "ws", "wsc", "wsf", "wsh", "xht", "xhtml", "xsl", "xslt",
    };

    private static readonly HashSet<string> Archives = new(StringComparer.Ordinal)
    {
        "7z", "ace", "arj", "bz2", "cab", "gz", "img", "iso", "lzh", "rar", "tar", "tgz", "vhd", "vhdx", "xz", "zip", "zst",
    };

    /// <returns>Lower case, without a dot; null when the last dot is none of an ending: "Số 12.2024", "Mục 1.2 năm 2024".</returns>
    internal static string? Of(string name)
    {
        var file = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].TrimEnd('.', ' ');
        var ending = file[(file.LastIndexOf('.') + 1)..];
        return ending.Length < file.Length && ending.Length is > 0 and <= LongestEnding
            && ending.All(char.IsAsciiLetterOrDigit) && ending.Any(char.IsAsciiLetter)
            ? ending.ToLowerInvariant()
            : null;
    }

    internal static bool IsOfProgramOrPage(string name) => Of(name) is { } ending && Runs.Contains(ending);

    internal static bool IsOfArchive(string name) => Of(name) is { } ending && Archives.Contains(ending);
}
