using System.Xml.Linq;

namespace NewsPortal.Media.Word;

/// <summary>How letters look, as far as it means something. Each is null where nothing is said.</summary>
/// <param name="Raise">Above the line, below it, or on it (0).</param>
internal sealed record LetterLook(bool? IsStrong = null, bool? IsSlanted = null, bool? IsHidden = null, int? Raise = null, string? Font = null)
{
    /// <param name="properties">Null when there are none.</param>
    public static LetterLook Of(XElement? properties, ThemeFonts fonts) => properties is null ? new() : new(
        properties.Flag("b"), properties.Flag("i"), properties.Flag("vanish"),
        properties.ChildValue("vertAlign") switch { null => null, "superscript" => 1, "subscript" => -1, _ => 0 },
        FontOf(properties.Child("rFonts"), fonts));

    /// <summary>What is said here, and for the rest what is said below.</summary>
    public LetterLook Over(LetterLook below) => new(
        IsStrong ?? below.IsStrong, IsSlanted ?? below.IsSlanted, IsHidden ?? below.IsHidden, Raise ?? below.Raise, Font ?? below.Font);

    // Old Vietnamese letters lie beyond ASCII, whose font is the one called hAnsi.
    private static string? FontOf(XElement? fonts, ThemeFonts theme) =>
        theme.Find(fonts.Value("hAnsiTheme")) ?? fonts.Value("hAnsi") ?? theme.Find(fonts.Value("asciiTheme")) ?? fonts.Value("ascii");
}
