using System.Globalization;

namespace NewsPortal.Themes.Provincial;

/// <summary>Widths inside an SVG, written for machines: <c>64.0%</c>.</summary>
internal static class Percent
{
    public static string Of(double value) => value.ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
