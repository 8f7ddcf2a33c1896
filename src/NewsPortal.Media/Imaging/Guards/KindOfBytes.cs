using NewsPortal.Media.Iso;

namespace NewsPortal.Media.Imaging.Guards;

/// <summary>Tells a file's kind from its first bytes.</summary>
internal static class KindOfBytes
{
    private const int TextWindow = 1024;

    /// <summary>Enough of a file's beginning for <see cref="Find"/>.</summary>
    public const int StartBytes = IsoBrands.MaxBytes;

    /// <exception cref="PictureRefusedException">It is of no kind we take; the fault names the kind where it is known.</exception>
    public static PictureKind Of(ReadOnlySpan<byte> file) => Find(file) ?? throw new PictureRefusedException(FaultOf(file));

    /// <returns>Null for a kind that is not taken.</returns>
    public static PictureKind? Find(ReadOnlySpan<byte> file) => file switch
    {
        [0xFF, 0xD8, 0xFF, ..] => PictureKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, ..] => PictureKind.Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => PictureKind.Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => PictureKind.WebP,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] when IsoBrands.Of(file) is { IsAvif: true } => PictureKind.Avif,
        _ => null,
    };

    /// <summary>True for a picture of any kind, also one that is not taken: phones save some under the name of a video.</summary>
    public static bool IsPicture(ReadOnlySpan<byte> file) => Find(file) is not null || IsoBrands.Of(file) is { IsPicture: true };

    private static PictureFault FaultOf(ReadOnlySpan<byte> file) => file switch
    {
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => FaultOfBrands(IsoBrands.Of(file)),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => PictureFault.Pdf,
        [(byte)'I', (byte)'I', 42 or 43, 0, ..] or [(byte)'M', (byte)'M', 0, 42 or 43, ..] => PictureFault.Tiff,
        [(byte)'B', (byte)'M', ..] => PictureFault.Bmp,
        [0, 0, 1 or 2, 0, ..] => PictureFault.Icon,
        [(byte)'8', (byte)'B', (byte)'P', (byte)'S', ..] => PictureFault.Photoshop,
        [0xFF, 0x0A, ..] or [0, 0, 0, 12, (byte)'J', (byte)'X', (byte)'L', (byte)' ', ..] => PictureFault.JpegXl,
        [0, 0, 0, 12, (byte)'j', (byte)'P', (byte)' ', (byte)' ', ..] or [0xFF, 0x4F, 0xFF, 0x51, ..] => PictureFault.Jpeg2000,
        [0x1A, 0x45, 0xDF, 0xA3, ..] or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'A', (byte)'V', (byte)'I', ..] =>
            PictureFault.Video,
        [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..] => PictureFault.OfficeFile,
        _ when file[..Math.Min(file.Length, TextWindow)].IndexOf("<svg"u8) >= 0 => PictureFault.Svg,
        _ => PictureFault.UnknownKind,
    };

    private static PictureFault FaultOfBrands(IsoBrands? brands) =>
        brands is null || (brands.IsPicture && !brands.IsHeic) ? PictureFault.UnknownKind
        : brands.IsHeic ? PictureFault.Heic
        : brands.IsSound ? PictureFault.UnknownKind
        : PictureFault.Video;
}
