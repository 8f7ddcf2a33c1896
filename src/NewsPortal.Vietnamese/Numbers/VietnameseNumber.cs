using System.Globalization;

namespace NewsPortal.Vietnamese;

/// <summary>Numbers as Vietnamese pages write them: decimal comma, points between thousands, 102,6%.</summary>
public static class VietnameseNumber
{
    private const decimal Million = 1_000_000;
    private const decimal Billion = 1_000_000_000;

    private static readonly NumberFormatInfo Written =
        new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NumberGroupSizes = [3] };

    private static readonly string[] FileUnits = ["byte", "KB", "MB", "GB", "TB"];

    /// <summary><c>6.762</c>, <c>8,9</c>: rounded half away from zero, without zeros at the end.</summary>
    public static string Write(decimal value, int maxDecimals = 3) =>
        Rounded(value, maxDecimals).ToString("#,0.############", Written);

    /// <summary><c>102,6%</c> for 102.6.</summary>
    public static string Percent(decimal percent, int maxDecimals = 1) => Write(percent, maxDecimals) + "%";

    /// <summary><c>8,9 tỷ đồng</c>, <c>100 triệu đồng</c>, <c>500.000 đồng</c> for an amount in đồng.</summary>
    public static string Money(decimal dong, int maxDecimals = 3)
    {
        var size = Math.Abs(dong);
        if (Rounded(size / Million, maxDecimals) >= 1000)
        {
            return $"{Write(dong / Billion, maxDecimals)} tỷ đồng";
        }

        return size >= Million ? $"{Write(dong / Million, maxDecimals)} triệu đồng" : $"{Write(dong, 0)} đồng";
    }

    /// <summary>
    /// <c>đạt 102,6% kế hoạch (vượt 2,6%)</c>. Never says 100% for less: a difference smaller than
    /// the rounding shows with more decimals, up to four, and what falls short is rounded down.
    /// </summary>
    /// <param name="target">More than zero, or it throws.</param>
    public static string Achievement(decimal actual, decimal target, string of = "kế hoạch")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(target);
        ArgumentException.ThrowIfNullOrWhiteSpace(of);
        var percent = actual / target * 100;
        var decimals = 1;
        while (percent != 100 && decimals < 4 && Rounded(percent, decimals) == 100)
        {
            decimals++;
        }

        var shown = percent < 100 && Rounded(percent, decimals) == 100 ? 99.9999m : Rounded(percent, decimals);
        return shown > 100
            ? $"đạt {Percent(shown, decimals)} {of} (vượt {Percent(shown - 100, decimals)})"
            : $"đạt {Percent(shown, 4)} {of}";
    }

    /// <summary><c>840 KB</c>, <c>1,2 MB</c>: units of 1,024, one decimal below ten.</summary>
    public static string FileSize(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        decimal size = bytes;
        var unit = 0;
        while (Rounded(size, 0) >= 1024 && unit < FileUnits.Length - 1)
        {
            size /= 1024;
            unit++;
        }

        return $"{Write(size, size < 10 ? 1 : 0)} {FileUnits[unit]}";
    }

    private static decimal Rounded(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
