using System.Text.RegularExpressions;

namespace NewsPortal.Admin.WordFiles;

/// <summary>Who took a picture, as captions say it: “Lễ bàn giao. Ảnh: Minh Hà”.</summary>
internal static partial class PictureCredit
{
    /// <returns>The name alone; null when the caption names nobody.</returns>
    public static string? Of(string caption) => Credit().Match(caption) is { Success: true } found ? found.Groups["name"].Value.Trim() : null;

    [GeneratedRegex(@"(^|[.(–\s-])(Ảnh|Photo)\s*:\s*(?<name>[^:()]{2,80}?)\s*\)?\s*\.?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();
}
