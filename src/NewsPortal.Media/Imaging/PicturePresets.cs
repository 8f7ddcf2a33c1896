namespace NewsPortal.Media.Imaging;

/// <summary>The crops of the house.</summary>
public static class PicturePresets
{
    /// <summary>4:3, in lists.</summary>
    public static PicturePreset Card { get; } = new("card", 640, 480);

    /// <summary>16:9, at the head of a page.</summary>
    public static PicturePreset Hero { get; } = new("hero", 1920, 1080);

    /// <summary>1:1, beside short texts.</summary>
    public static PicturePreset Square { get; } = new("square", 480, 480);

    /// <summary>3:4, of people.</summary>
    public static PicturePreset Portrait { get; } = new("portrait", 480, 640);

    /// <summary>What social networks show of a link (Open Graph).</summary>
    public static PicturePreset Share { get; } = new("share", 1200, 630);

    public static IReadOnlyList<PicturePreset> All { get; } = [Card, Hero, Square, Portrait, Share];

    /// <returns>Null when no preset has that name.</returns>
    public static PicturePreset? Find(string name) => All.FirstOrDefault(preset => preset.Name == name);
}
