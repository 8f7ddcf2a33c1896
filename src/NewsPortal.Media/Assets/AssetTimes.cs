using System.Globalization;

namespace NewsPortal.Media.Assets;

/// <summary>How a camera's moment is written: <c>2024-05-06T07:08:09</c>, without a zone.</summary>
internal static class AssetTimes
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss";

    public static string? Write(DateTime? moment) => moment?.ToString(Format, CultureInfo.InvariantCulture);

    public static bool Fits(string? text) => DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
