using NewsPortal.Media.Imaging.Vips;

namespace NewsPortal.Media.Imaging.Making;

/// <summary>What stands in for a picture while it loads.</summary>
internal static class Describing
{
    private const int PlaceholderSide = 16;

    public static PictureDescription Describe(VipsImage whole, FocalPoint attention)
    {
        using var flat = whole.FlattenOnWhite();
        return new PictureDescription(whole.HasAlpha ? null : Placeholder(flat), AverageColour(flat), attention);
    }

    private static string Placeholder(VipsImage picture)
    {
        var scale = (double)PlaceholderSide / Math.Max(picture.Width, picture.Height);
        using var tiny = picture.Resize(Side(picture.Width * scale), Side(picture.Height * scale));
        return $"data:image/webp;base64,{Convert.ToBase64String(tiny.Save("webpsave_buffer", "Q=20,effort=6,keep=none"))}";
    }

    private static string AverageColour(VipsImage picture)
    {
        using var pixel = picture.Resize(1, 1);
        return $"#{Convert.ToHexStringLower(pixel.Pixels().AsSpan(0, 3))}";
    }

    private static int Side(double length) => Math.Max(1, (int)Math.Round(length));
}
