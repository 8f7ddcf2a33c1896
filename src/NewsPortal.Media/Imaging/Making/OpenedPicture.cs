using System.Globalization;
using NewsPortal.Media.Imaging.Guards;
using NewsPortal.Media.Imaging.Vips;

namespace NewsPortal.Media.Imaging.Making;

/// <summary>A picture whose header passed every check; its pixels are still in the file.</summary>
internal sealed class OpenedPicture : IDisposable
{
    private readonly VipsSource _source;
    private readonly bool _hasProfile;

    private OpenedPicture(VipsSource source, PictureFacts facts, bool hasProfile) =>
        (_source, Facts, _hasProfile) = (source, facts, hasProfile);

    public PictureFacts Facts { get; }

    /// <exception cref="PictureRefusedException">A check failed, or the header is damaged.</exception>
    public static OpenedPicture Open(string path, PictureLimits limits)
    {
        var file = GuardedFile.Read(path, limits);
        var source = VipsSource.Of(file.Bytes);
        try
        {
            using var header = VipsImage.Open(source, LoaderOf(file.Kind));
            HeaderSize.Check(header, limits);
            return new OpenedPicture(source, FactsOf(header, file.Kind), header.HasProfile);
        }
        catch (Exception e)
        {
            source.Dispose();
            throw e is VipsException ? new PictureRefusedException(PictureFault.Damaged, detail: e.Message) : e;
        }
    }

    /// <summary>Upright 8-bit sRGB in memory, of at most this width.</summary>
    /// <exception cref="VipsException">The pixels are damaged.</exception>
    public VipsImage Decode(int width)
    {
        using var thumbnail = VipsImage.Thumbnail(_source, width, _hasProfile);
        using var srgb = thumbnail.ToSrgb();
        return srgb.ToMemory();
    }

    public void Dispose() => _source.Dispose();

    private static string LoaderOf(PictureKind kind) => kind switch
    {
        PictureKind.Jpeg => "jpegload_source",
        PictureKind.Png => "pngload_source",
        PictureKind.WebP => "webpload_source",
        PictureKind.Gif => "gifload_source",
        PictureKind.Avif => "heifload_source",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No loader for this kind."),
    };

    private static PictureFacts FactsOf(VipsImage header, PictureKind kind)
    {
        var (width, height) = header.Orientation >= 5 ? (header.Height, header.Width) : (header.Width, header.Height);
        return new PictureFacts(
            kind, width, height, header.Pages, header.HasAlpha, TakenAt(header.Text("exif-ifd2-DateTimeOriginal")));
    }

    // libvips repeats the value with its type: "2024:05:01 07:30:00 (2024:05:01 07:30:00, ASCII, 20 components, 20 bytes)".
    private static DateTime? TakenAt(string? exif)
    {
        const string format = "yyyy:MM:dd HH:mm:ss";
        return exif?.Length >= format.Length && DateTime.TryParseExact(
            exif[..format.Length], format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var taken) ? taken : null;
    }
}
