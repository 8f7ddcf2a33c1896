using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Drawing;

/// <summary>Makes shapes of attachments: what it is called, what kind it is, how large.</summary>
internal static class FileShapes
{
    public static FileShape Shape(FileRow file, string? text)
    {
        var kind = Path.GetExtension(file.Path).TrimStart('.').ToLowerInvariant();
        return new FileShape(
            Addresses.File(file.SiteKey, file.Path, file.Sha256), text ?? Path.GetFileNameWithoutExtension(file.Path), kind,
            $"{kind.ToUpperInvariant()}, {VietnameseNumber.FileSize(file.Bytes)}");
    }
}
