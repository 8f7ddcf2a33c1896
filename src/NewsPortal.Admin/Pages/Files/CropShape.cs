using System.Globalization;
using NewsPortal.Media.Assets;
using NewsPortal.Media.Imaging;

namespace NewsPortal.Admin.Pages.Files;

/// <summary>What a crop of a picture shows: a part of the whole, as an SVG names it.</summary>
/// <param name="ViewBox">Left, top, width and height in the picture's pixels.</param>
public sealed record CropShape(PicturePreset Preset, string ViewBox, int Width, int Height)
{
    /// <returns>The largest part of the preset's ratio, with the point as near its middle as it can be.</returns>
    public static CropShape Of(PicturePreset preset, Asset asset, FocalPoint point)
    {
        ArgumentNullException.ThrowIfNull(preset);
        ArgumentNullException.ThrowIfNull(asset);
        ArgumentNullException.ThrowIfNull(point);
        var (w, h) = ((double)asset.Width!, (double)asset.Height!);
        var (cw, ch) = w * preset.Ratio <= h ? (w, w * preset.Ratio) : (h / preset.Ratio, h);
        var (x, y) = (Math.Clamp((point.X * w) - (cw / 2), 0, w - cw), Math.Clamp((point.Y * h) - (ch / 2), 0, h - ch));
        return new CropShape(preset, string.Create(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#} {cw:0.#} {ch:0.#}"), (int)Math.Round(cw), (int)Math.Round(ch));
    }
}
