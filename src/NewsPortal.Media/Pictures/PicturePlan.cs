using System.Globalization;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Imaging.Making;

namespace NewsPortal.Media.Pictures;

/// <summary>
/// Which files are made of a picture and what they are called: <c>640.webp</c> is the whole picture, 640 pixels wide,
/// <c>card-640.50x30.webp</c> a crop round a point at 50 % from the left and 30 % from the top. Makers and pages ask here, so
/// that no page names a file that is not made.
/// </summary>
public static class PicturePlan
{
    /// <summary>For whom a better format does not matter: links in social networks are read by programs.</summary>
    private static readonly PictureFormat[] Plain = [PictureFormat.Jpeg];
    private static readonly PictureFormat[] First = [PictureFormat.Jpeg, PictureFormat.WebP];

    /// <summary>What a picture needs to be shown.</summary>
    public static IReadOnlyList<PictureOutput> FirstOutputs(string crop) =>
    [
        .. First.SelectMany(format => Outputs(null, crop, format)),
        .. PicturePresets.All.SelectMany(preset => (preset == PicturePresets.Share ? Plain : First).SelectMany(format => Outputs(preset, crop, format))),
    ];

    /// <summary>What makes it lighter, at a price: the same in AVIF.</summary>
    public static IReadOnlyList<PictureOutput> LaterOutputs(string crop) =>
    [
        .. Outputs(null, crop, PictureFormat.Avif),
        .. PicturePresets.All.Where(preset => preset != PicturePresets.Share).SelectMany(preset => Outputs(preset, crop, PictureFormat.Avif)),
    ];

    /// <summary>How names tell the point that crops are made round, in whole percents: <c>50x30</c>.</summary>
    /// <param name="point">Null for what draws the eye: <c>auto</c>.</param>
    public static string CropOf(FocalPoint? point)
    {
        return point is null ? "auto" : string.Create(CultureInfo.InvariantCulture, $"{Percent(point.X)}x{Percent(point.Y)}");

        static int Percent(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * 100);
    }

    /// <param name="preset">Null for the whole picture.</param>
    public static string Name(PicturePreset? preset, int width, string crop, PictureFormat format) =>
        preset is null ? $"{width}.{format.Extension}" : $"{preset.Name}-{width}.{crop}.{format.Extension}";

    /// <summary>
    /// The files there are of a picture in one format, narrowest first. The last one may be narrower than its name says:
    /// nothing is enlarged.
    /// </summary>
    /// <param name="preset">Null for the whole picture.</param>
    /// <param name="width">Of the original, upright, in pixels.</param>
    public static IReadOnlyList<(int Named, int Width)> Widths(PicturePreset? preset, int width, int height)
    {
        var widths = new List<(int, int)>();
        var sizes = new HashSet<PlannedSize>();
        foreach (var wanted in preset?.Widths ?? PictureLadder.Widths)
        {
            var size = PlannedSize.Of(wanted, preset?.HeightOf(wanted), width, height);
            if (sizes.Add(size))
            {
                widths.Add((wanted, size.Width));
            }
        }

        return widths;
    }

    /// <summary>All sizes in one format; those that a picture is too small for are not made.</summary>
    /// <param name="preset">Null for the whole picture.</param>
    /// <param name="crop">See <see cref="CropOf"/>; of no account for the whole picture.</param>
    public static IEnumerable<PictureOutput> Outputs(PicturePreset? preset, string crop, PictureFormat format) =>
        (preset?.Widths ?? PictureLadder.Widths).Select(w => new PictureOutput(Name(preset, w, crop, format), w, preset?.HeightOf(w), format));
}
