using System.Globalization;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;

namespace NewsPortal.Portal.Drawing;

/// <summary>Makes shapes of pictures: the sizes that exist, the smallest as fallback.</summary>
internal static class Pictures
{
    public static PictureShape? Shape(PictureRow? picture) => picture is null ? null : Shape(picture, picture.Alt);

    public static PictureShape Shape(PictureRow picture, string alt)
    {
        var full = Addresses.File(picture.SiteKey, picture.Path, picture.Sha256);
        if (picture.Sizes is not { Length: > 0 } sizes)
        {
            return new PictureShape(full, null, picture.Width, picture.Height, alt);
        }

        var widths = sizes.Split(',').Select(w => int.Parse(w, CultureInfo.InvariantCulture)).ToList();
        var smaller = widths.ConvertAll(w => $"{Addresses.File(picture.SiteKey, picture.Path, picture.Sha256, w)} {w}w");
        return new PictureShape(
            Addresses.File(picture.SiteKey, picture.Path, picture.Sha256, widths[0]),
            $"{string.Join(", ", smaller)}, {full} {picture.Width}w", picture.Width, picture.Height, alt);
    }
}
