using NewsPortal.Media.Imaging.Vips;

namespace NewsPortal.Media.Imaging.Guards;

/// <summary>Checks the size that a header announces.</summary>
internal static class HeaderSize
{
    /// <param name="header">Opened, not decoded.</param>
    /// <exception cref="PictureRefusedException">It announces more than the limits.</exception>
    public static void Check(VipsImage header, PictureLimits limits)
    {
        var side = Math.Max(header.Width, header.Height);
        var pixels = (long)header.Width * header.Height;
        Allow(PictureFault.SideTooLong, side, limits.MaxSide);
        Allow(PictureFault.TooManyPixels, pixels, limits.MaxPixels);
        Allow(PictureFault.DecodesTooLarge, pixels * header.BytesPerPixel, limits.MaxDecodedBytes);
        Allow(PictureFault.TooManyFrames, header.Pages, limits.MaxFrames);
    }

    private static void Allow(PictureFault fault, long found, long allowed)
    {
        if (found > allowed)
        {
            throw new PictureRefusedException(fault, found, allowed);
        }
    }
}
