using System.Globalization;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Exporting;

/// <summary>Names of sheets as Excel allows them.</summary>
internal static class SheetName
{
    private const int MaxLength = 31;

    private static readonly char[] Refused = ['[', ']', ':', '*', '?', '/', '\\'];

    /// <param name="others">Those that are there already, whatever their case.</param>
    public static string Of(string wished, IReadOnlyCollection<string> others)
    {
        var clean = string.Concat(VietnameseText.Normalize(wished).Select(c => Refused.Contains(c) || char.IsControl(c) ? ' ' : c)).Trim(' ', '\'');
        clean = clean.Length == 0 ? "Sheet" : clean;
        var name = Cut(clean, MaxLength);
        for (var number = 2; others.Contains(name, StringComparer.OrdinalIgnoreCase); number++)
        {
            var end = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            name = Cut(clean, MaxLength - end.Length) + end;
        }

        return name;
    }

    private static string Cut(string name, int length) =>
        name.Length <= length ? name : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd(' ', '\'');
}
