using System.Text.RegularExpressions;

namespace NewsPortal.Media.Word;

/// <summary>Tells which lines speak of the picture or table beside them.</summary>
internal static partial class Captions
{
    private const int LongestLine = 240;

    /// <summary>A line of Word's own style; one that begins with “Hình 1.” or “Ảnh:”; a short one in italics or that names who took the picture.</summary>
    public static bool IsOfPicture(Line line) => line.HeadingLevel == 0
        && (line.Use == LineUse.Caption
            || (line.Text.Length is > 0 and < LongestLine && line.Marker is null
                && (OfPicture().IsMatch(line.Text) || line.IsAllSlanted || Credit().IsMatch(line.Text))));

    /// <summary>A line that says nothing but who took the picture.</summary>
    public static bool IsCredit(Line line) => line.HeadingLevel == 0 && line.Text.Length < LongestLine && OnlyCredit().IsMatch(line.Text);

    /// <summary>A line that may stand above a table: “Bảng 1. Giải ngân”.</summary>
    public static bool IsOfTable(Line line) => line.HeadingLevel == 0 && line.Text.Length is > 0 and < LongestLine
        && (line.Use == LineUse.Caption || OfTable().IsMatch(line.Text));

    [GeneratedRegex(@"^(Hình ảnh|Hình|Ảnh|Biểu đồ|Sơ đồ|Bản đồ|Figure|Photo)\s*(\d+(\.\d+)*\s*[.:–-]|\d+$|:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfPicture();

    [GeneratedRegex(@"^(Bảng|Biểu|Table)\s*(số\s*)?\d+(\.\d+)*\s*[.:–-]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTable();

    [GeneratedRegex(@"[.(–-]\s*(Ảnh|Photo)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    [GeneratedRegex(@"^\(?\s*(Ảnh|Photo)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyCredit();
}
