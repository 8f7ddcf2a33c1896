namespace NewsPortal.Media.Imaging;

/// <summary>The endings of names that pictures may have.</summary>
internal static class PictureEndings
{
    // What people call pictures; told so, a file that is none is refused with the words for pictures.
    private static readonly HashSet<string> OfAny = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".jpe", ".png", ".webp", ".gif", ".avif", ".svg", ".heic", ".heif", ".tif", ".tiff", ".bmp", ".ico", ".psd",
        ".jxl", ".jp2", ".raw", ".dng",
    };

    internal static bool IsOfPicture(string name) => OfAny.Contains(Path.GetExtension(name));

    /// <summary>A picture is kept and given back under its name, so the name must say what it is.</summary>
    /// <exception cref="PictureRefusedException">It says something else, or nothing.</exception>
    internal static void Require(PictureKind kind, string name)
    {
        var endings = Of(kind);
        if (!endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
        {
            throw new PictureRefusedException(PictureFault.NameContradicts, detail: endings[0]);
        }
    }

    private static string[] Of(PictureKind kind) => kind switch
    {
        PictureKind.Jpeg => [".jpg", ".jpeg", ".jpe"],
        _ => [$".{kind.ToString().ToLowerInvariant()}"],
    };
}
