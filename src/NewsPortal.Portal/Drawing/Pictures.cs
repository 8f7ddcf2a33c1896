using NewsPortal.Media.Imaging;
using NewsPortal.Media.Pictures;
using NewsPortal.Portal.Files;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;

namespace NewsPortal.Portal.Drawing;

/// <summary>Makes shapes of pictures.</summary>
internal static class Pictures
{
    public static PictureShape? Shape(PictureRow? picture) => picture switch
    {
        null => null,
        { IsWithheld: true } => PictureShape.Withheld(WithheldPicture.Words),
        _ => new PictureShape(
            Addresses.Picture(picture.Sha256), picture.Width, picture.Height, picture.Crop, picture.HasAvif, picture.Alt),
    };

    /// <summary>A picture with the words under it, which go when it may not be shown.</summary>
    public static FigureShape Figure(PictureRow picture, string? caption, string? credit) =>
        picture.IsWithheld
            ? new FigureShape(Shape(picture)!, WithheldPicture.Words, null)
            : new FigureShape(Shape(picture)!, credit is null ? caption : Closed(caption), credit);

    // The credit follows on the same line.
    private static string? Closed(string? caption) =>
        caption is null or [.., '.' or '!' or '?' or '…' or '”' or '"' or ')' or ':'] ? caption : caption + ".";

    /// <summary>The picture of a link in a social network, without host; null when it may not be shown.</summary>
    public static string? Share(PictureRow picture)
    {
        if (picture.IsWithheld)
        {
            return null;
        }

        var preset = PicturePresets.Share;
        var named = PicturePlan.Widths(preset, picture.Width, picture.Height)[^1].Named;
        return Addresses.Picture(picture.Sha256) + PicturePlan.Name(preset, named, picture.Crop, PictureFormat.Jpeg);
    }
}
