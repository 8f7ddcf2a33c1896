using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Pictures;
using NewsPortal.Portal.Reading;

namespace NewsPortal.Portal.Files;

/// <summary>
/// Reads the size that addresses of Orchard's pictures ask for (<c>?width=600&amp;height=400&amp;rmode=crop&amp;format=webp</c>) as a
/// choice among the files that are made of the picture: no address can have another one made, so none needs a signature.
/// </summary>
internal static class AskedSize
{
    // How far the ratio of a crop may be from what is asked for.
    private const double Near = 0.1;

    /// <returns>The name of the smallest file that is large enough, else of the largest.</returns>
    internal static string Name(PictureRow picture, IQueryCollection query)
    {
        var (width, height) = (Number(query["width"]), Number(query["height"]));
        var preset = width is not null && height is not null && query["rmode"] == "crop" ? Crop((double)height.Value / width.Value) : null;
        var wanted = width ?? (height is null ? int.MaxValue : (double)height.Value * picture.Width / picture.Height);
        var widths = PicturePlan.Widths(preset, picture.Width, picture.Height);
        var format = query["format"] == "webp" ? PictureFormat.WebP : PictureFormat.Jpeg;
        return PicturePlan.Name(preset, widths.FirstOrDefault(w => w.Width >= wanted, widths[^1]).Named, picture.Crop, format);
    }

    private static PicturePreset? Crop(double ratio)
    {
        var nearest = PicturePresets.All.Where(preset => preset != PicturePresets.Share).MinBy(preset => Math.Abs(preset.Ratio - ratio))!;
        return Math.Abs(nearest.Ratio - ratio) <= Near * ratio ? nearest : null;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
