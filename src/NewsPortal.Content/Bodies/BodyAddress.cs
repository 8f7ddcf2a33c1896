namespace NewsPortal.Content.Bodies;

/// <summary>
/// Addresses inside bodies. Links to items and files are stored as <c>item:{id}</c> and <c>asset:{path}</c> and become
/// real addresses when a page is drawn; nothing else but plain web, mail and telephone links survives.
/// </summary>
public static class BodyAddress
{
    /// <returns>Null when the address must not be followed.</returns>
    public static string? Link(string? address)
    {
        var text = Trim(address);
        return text switch
        {
            "" => null,
            _ when IsScheme(text, "item:") || IsScheme(text, "asset:") => text,
            _ when IsScheme(text, "https:") || IsScheme(text, "http:") || IsScheme(text, "mailto:") || IsScheme(text, "tel:") => text,
            _ when Media(text) is { } path => "asset:" + path,
            _ when text.StartsWith("//", StringComparison.Ordinal) || text.StartsWith("~//", StringComparison.Ordinal) => null,
            _ when text[0] is '/' or '#' or '~' or '?' => text.Contains('\\', StringComparison.Ordinal) ? null : text,
            _ => text.AsSpan().IndexOfAny(":\\") < 0 ? text : null,
        };
    }

    /// <returns>Only what may be a picture of the installation, as <c>asset:{path}</c>; null for any other.</returns>
    public static string? Picture(string? address)
    {
        var text = Trim(address);
        if (IsScheme(text, "asset:"))
        {
            return text;
        }

        // Copied from a page it comes with its host; which file that is, is found where the site is known.
        return Media(text) is { } path ? "asset:" + path : BodyFile.MayBeOfPage(text) ? "asset:" + text : null;
    }

    // Orchard writes /media/path?width=…; the path is what names the file.
    private static string? Media(string text)
    {
        var start = text.StartsWith("~/media/", StringComparison.Ordinal) ? 8
            : text.StartsWith("/media/", StringComparison.Ordinal) ? 7 : 0;
        if (start == 0)
        {
            return null;
        }

        var end = text.AsSpan().IndexOfAny("?#");
        return Uri.UnescapeDataString(end < 0 ? text[start..] : text[start..end]);
    }

    private static bool IsScheme(string text, string scheme) =>
        text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && text.Length > scheme.Length;

    // Browsers ignore control characters inside a scheme, so java\tscript: must not slip through.
    private static string Trim(string? address) =>
        address is null ? "" : string.Concat(address.Where(c => !char.IsControl(c))).Trim();
}
