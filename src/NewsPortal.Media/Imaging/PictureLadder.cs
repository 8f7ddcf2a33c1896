namespace NewsPortal.Media.Imaging;

/// <summary>The widths a picture is served in, for <c>srcset</c>.</summary>
public static class PictureLadder
{
    /// <summary>In pixels, ascending.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 640, 960, 1280, 1920];

    /// <summary>The whole ladder in one format; files are named by width: <c>640.webp</c>.</summary>
    public static IReadOnlyList<PictureOutput> Outputs(PictureFormat format) =>
        [.. Widths.Select(width => new PictureOutput($"{width}.{format.Extension}", width, null, format))];
}
