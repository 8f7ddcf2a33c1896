using NewsPortal.Media.Imaging;
using NewsPortal.Media.Pictures;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;

namespace NewsPortal.Portal.Drawing;

/// <summary>Makes shapes of pictures.</summary>
internal static class Pictures
{
    public static PictureShape? Shape(PictureRow? picture) => picture is null ? null : new PictureShape(
        Addresses.Picture(picture.Sha256), picture.Width, picture.Height, picture.Crop, picture.HasAvif, picture.Alt);

    /// <summary>The picture of a link in a social network, without host.</summary>
    public static string Share(PictureRow picture)
    {
        var preset = PicturePresets.Share;
        var named = PicturePlan.Widths(preset, picture.Width, picture.Height)[^1].Named;
        return Addresses.Picture(picture.Sha256) + PicturePlan.Name(preset, named, picture.Crop, PictureFormat.Jpeg);
    }
}
