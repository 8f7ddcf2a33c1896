namespace NewsPortal.Media.Imaging;

/// <summary>The crops of the house.</summary>
public static class PicturePresets
{
    /// <summary>4:3, in lists.</summary>
    public static PicturePreset Card { get; } = new("card", [320, 640, 960, 1280], 3 / 4d);

    /// <summary>16:9, before a film.</summary>
    public static PicturePreset Hero { get; } = new("hero", [640, 1280, 1920], 9 / 16d);

    /// <summary>1:1, beside short texts.</summary>
    public static PicturePreset Square { get; } = new("square", [480], 1);

    /// <summary>3:4, of people.</summary>
    public static PicturePreset Portrait { get; } = new("portrait", [480], 4 / 3d);

    /// <summary>1200 × 630, what social networks show of a link (Open Graph).</summary>
    public static PicturePreset Share { get; } = new("share", [1200], 630 / 1200d);

    public static IReadOnlyList<PicturePreset> All { get; } = [Card, Hero, Square, Portrait, Share];
}
