using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Drawing;

/// <summary>Makes shapes of attachments: what it is called, what kind it is, how large.</summary>
internal static class FileShapes
{
    public static FileShape Shape(FileRow file, string? text) =>
        new(Addresses.File(file.SiteKey, file.Path, file.Sha256), text ?? Path.GetFileNameWithoutExtension(file.Path), Kind(file), Meta(file));

    /// <summary>What kind it is and how large: <c>PDF, 1,2 MB</c>.</summary>
    public static string Meta(FileRow file) => $"{Kind(file).ToUpperInvariant()}, {VietnameseNumber.FileSize(file.Bytes)}";

    private static string Kind(FileRow file) => Path.GetExtension(file.Path).TrimStart('.').ToLowerInvariant();
}
