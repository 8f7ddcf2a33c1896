using System.Xml.Linq;

namespace NewsPortal.Media.Word;

/// <summary>The two fonts of a theme, which texts name by their use.</summary>
internal sealed class ThemeFonts(XElement? theme)
{
    private readonly string? _major = Of(theme, "majorFont");
    private readonly string? _minor = Of(theme, "minorFont");

    /// <param name="use"><c>minorHAnsi</c>, <c>majorAscii</c> and the like.</param>
    /// <returns>Null when the theme says nothing.</returns>
    public string? Find(string? use) => use is null ? null
        : use.StartsWith("major", StringComparison.Ordinal) ? _major : _minor;

    private static string? Of(XElement? theme, string use) =>
        theme?.Inside(use).FirstOrDefault().Child("latin").Value("typeface") is { Length: > 0 } name ? name : null;
}
