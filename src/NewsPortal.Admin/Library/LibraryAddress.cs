using NewsPortal.Media.Assets;
using NewsPortal.Media.Pictures;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Library;

/// <summary>Addresses of files and of the screens about them.</summary>
public static class LibraryAddress
{
    private const int MaxTitle = 90;

    /// <summary>Where readers, and the newsroom, see a file.</summary>
    public static string Source(string site, string path) => $"/media/{site}/{Of(path)}";

    /// <summary>A smaller picture of it; a crop where there is a height.</summary>
    public static string Source(string site, string path, int width, int? height = null) =>
        Source(site, path) + FormattableString.Invariant($"?width={width}&format=webp") + (height is null ? "" : FormattableString.Invariant($"&height={height}&rmode=crop"));

    /// <summary>A path as a part of an address.</summary>
    public static string Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>What a list calls a file: what is said of it, else its name.</summary>
    public static string TitleOf(Asset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return VietnameseText.Truncate(asset.Caption ?? asset.Alt ?? asset.Path[(asset.Path.LastIndexOf('/') + 1)..], MaxTitle);
    }

    /// <summary>True when there is something of a picture to show.</summary>
    public static bool IsShown(Asset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return asset.Crop is not null && asset.Stage != PictureStage.Withheld;
    }
}
