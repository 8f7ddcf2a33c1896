using NewsPortal.Media.Imaging;
using NewsPortal.Media.Pictures;
using NewsPortal.Portal.Files;

namespace NewsPortal.Portal.Shapes;

/// <summary>A picture in the sizes and formats that exist.</summary>
/// <param name="Folder">Where its files are served: <c>/media/_/3f…/</c>.</param>
/// <param name="Width">Of the whole picture, in pixels.</param>
/// <param name="Crop">See <see cref="PicturePlan.CropOf"/>.</param>
/// <param name="Alt">What a reader who cannot see it is told; empty for decoration.</param>
public sealed record PictureShape(string Folder, int Width, int Height, string Crop, bool HasAvif, string Alt)
{
    /// <summary>What stands in for a picture that may not be shown.</summary>
    public static PictureShape Withheld(string alt) => new("", WithheldWidth, WithheldHeight, "", false, alt) { IsWithheld = true };

    /// <summary>True for what stands in for a picture.</summary>
    public bool IsWithheld { get; private init; }

    // The one that browsers take which know no srcset, and pages that are saved.
    private const int UsualWidth = 640;

    private const int WithheldWidth = 640;
    private const int WithheldHeight = 480;

    /// <summary>All of it.</summary>
    public PictureSources Whole() => Sources(null);

    /// <summary>4:3, for lists.</summary>
    public PictureSources Card() => Sources(PicturePresets.Card);

    /// <summary>16:9, before a film.</summary>
    public PictureSources Hero() => Sources(PicturePresets.Hero);

    private PictureSources Sources(PicturePreset? preset)
    {
        if (IsWithheld)
        {
            return new PictureSources([], WithheldPicture.Address, WithheldPicture.Address, null, Width, Height);
        }

        var widths = PicturePlan.Widths(preset, Width, Height);
        var usual = widths.FirstOrDefault(w => w.Width >= UsualWidth, widths[^1]);
        var most = widths[^1].Width;
        return new PictureSources(
            [.. Formats().Select(format => (format.ContentType, Set(format)))],
            Url(usual.Named, PictureFormat.Jpeg), Url(widths[^1].Named, PictureFormat.Jpeg), Set(PictureFormat.Jpeg), most,
            preset?.HeightOf(most) ?? Math.Max(1, (int)Math.Round((double)Height * most / Width)));

        string Set(PictureFormat format) => string.Join(", ", widths.Select(w => $"{Url(w.Named, format)} {w.Width}w"));

        string Url(int named, PictureFormat format) => Folder + PicturePlan.Name(preset, named, Crop, format);
    }

    // The lightest first: browsers take the first they know.
    private IEnumerable<PictureFormat> Formats() => HasAvif ? [PictureFormat.Avif, PictureFormat.WebP] : [PictureFormat.WebP];
}

/// <summary>What <c>picture</c> is written from.</summary>
/// <param name="Sets">Kind and <c>srcset</c> of each <c>source</c>, the lightest first.</param>
/// <param name="Url">A JPEG of usual size.</param>
/// <param name="LargestUrl">A JPEG, for where one address must do for every screen.</param>
/// <param name="Set">The <c>srcset</c> of the JPEGs; null when there is one size only.</param>
/// <param name="Width">Of the largest, in pixels; with the height it tells the ratio before anything is loaded.</param>
public sealed record PictureSources(IReadOnlyList<(string Type, string Set)> Sets, string Url, string LargestUrl, string? Set, int Width, int Height);

/// <summary>A picture with the words under it.</summary>
/// <param name="Credit">Who made it, without a word before the name; null when nobody is named.</param>
public sealed record FigureShape(PictureShape Picture, string? Caption, string? Credit)
{
    public bool IsEmptyBelow => Caption is null && Credit is null;
}
