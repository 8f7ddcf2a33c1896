namespace NewsPortal.Media.Imaging;

/// <summary>The widths a picture is served in, for <c>srcset</c>.</summary>
public static class PictureLadder
{
    /// <summary>In pixels, ascending.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 640, 960, 1280, 1920];
}
