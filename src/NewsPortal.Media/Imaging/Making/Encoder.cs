using NewsPortal.Media.Imaging.Vips;

namespace NewsPortal.Media.Imaging.Making;

/// <summary>How each format is written: without metadata, profiles included, since everything is sRGB by then.</summary>
internal static class Encoder
{
    // mozjpeg's own gains; a libvips without mozjpeg leaves them out.
    private const string Jpeg = "Q=80,optimize_coding=true,interlace=true,trellis_quant=true,overshoot_deringing=true,"
        + "optimize_scans=true,quant_table=3,keep=none";

    private const string WebP = "Q=78,effort=4,keep=none";

    // Effort 4, the library's default, takes several times as long for a few per cent.
    private const string Avif = "Q=60,effort=2,compression=av1,bitdepth=8,keep=none";

    /// <summary>The picture as a file; transparency becomes white where the format has none.</summary>
    public static byte[] Encode(VipsImage picture, PictureFormat format)
    {
        switch (format)
        {
            case PictureFormat.WebP:
                return picture.Save("webpsave_buffer", WebP);
            case PictureFormat.Avif:
                return picture.Save("heifsave_buffer", Avif);
            default:
                using (var flat = picture.FlattenOnWhite())
                {
                    return flat.Save("jpegsave_buffer", Jpeg);
                }
        }
    }
}
