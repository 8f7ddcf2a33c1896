using System.Globalization;

namespace NewsPortal.Media.Imaging;

/// <summary>One sentence a fault: what is wrong, and what whoever brought the file can do.</summary>
internal static class FaultSentences
{
    public static string English(PictureFault fault, long? found, long? allowed, string? detail) => fault switch
    {
        PictureFault.Empty => "The file is empty; choose another one.",
        PictureFault.TooManyBytes => $"The file has {Megabytes(found)}; save it smaller, at most {Megabytes(allowed)}.",
        PictureFault.UnknownKind => "The file is not a picture we know; save it as JPEG, PNG, WebP, GIF or AVIF.",
        PictureFault.Svg => "SVG drawings can hold scripts and are not taken; export the drawing as PNG.",
        PictureFault.Heic => "HEIC is not supported; save the picture as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible).",
        PictureFault.Pdf => "This is a PDF document and no picture; give the name the ending .pdf, or export the page as PNG.",
        PictureFault.Tiff => "TIFF is not supported; save the picture as JPEG or PNG.",
        PictureFault.Bmp => "BMP is not supported; save the picture as PNG.",
        PictureFault.Icon => "Icon files are not supported; save the picture as PNG.",
        PictureFault.Photoshop => "Photoshop files are not supported; export the picture as JPEG or PNG.",
        PictureFault.JpegXl => "JPEG XL is not supported; save the picture as JPEG.",
        PictureFault.Jpeg2000 => "JPEG 2000 is not supported; save the picture as JPEG.",
        PictureFault.NameContradicts =>
            $"This is a picture in {Format(detail)}, which its name does not say; give the name the ending {detail}, or choose the file that was meant.",
        PictureFault.Video => "This is a video and no picture; save it as mp4 and give the name the ending .mp4.",
        PictureFault.OfficeFile => "This is an office document or an archive and no picture; give the name the ending of its kind, or save the picture in it as JPEG or PNG.",
        PictureFault.TooManyPixels => $"The picture has {Count(found)} pixels; scale it down to at most {Count(allowed)}.",
        PictureFault.SideTooLong => $"A side of the picture is {Count(found)} pixels long; scale it down to at most {Count(allowed)}.",
        PictureFault.DecodesTooLarge => $"The picture takes {Megabytes(found)} when opened, and {Megabytes(allowed)} are allowed; save it with 8 bits a channel, or smaller.",
        PictureFault.TooManyFrames => $"The animation has {Count(found)} frames; shorten it to at most {Count(allowed)}.",
        PictureFault.TooManyScans => $"The JPEG has more than {Count(allowed)} scans; open it in a picture editor and save it again.",
        PictureFault.TooMuchMetadata => $"Texts or profiles inside the picture inflate to more than {Megabytes(allowed)}; save it again without metadata.",
        PictureFault.Damaged => "The picture is damaged or cut off; open it in a picture editor and save it again.",
        PictureFault.TimedOut => $"The picture took longer than {Count(allowed)} s; save it again as a plain JPEG.",
        PictureFault.TooMuchMemory => $"The picture took more than {Megabytes(allowed)} of memory; scale it down.",
        PictureFault.NoLibrary => $"Pictures cannot be processed here: {detail}",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No sentence for this fault."),
    };

    private static string Format(string? ending) => ending switch
    {
        ".jpg" => "JPEG",
        ".webp" => "WebP",
        _ => (ending ?? "").TrimStart('.').ToUpperInvariant(),
    };

    private static string Count(long? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "?";

    // Up, so that one byte too many does not read as the limit itself.
    private static string Megabytes(long? bytes) =>
        bytes is { } b ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(b / 104857.6) / 10:0.#} MB") : "?";
}
