using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsPortal.Admin.Forms;

/// <summary>Numbers as they are written here: a comma before decimals, points between thousands.</summary>
internal static class Numbers
{
    /// <returns>Empty when the node is no number.</returns>
    public static IReadOnlyList<string> Write(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.Number
            ? [value.ToJsonString().Replace('.', ',')] : [];

    /// <summary>Reads <c>8,9</c>, <c>6.762</c> and <c>1.234,5</c>.</summary>
    /// <returns>Null when it is no number.</returns>
    public static JsonNode? Read(string text)
    {
        var digits = text.Trim().Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var points = digits.Split(',')[0].Split('.');
        var areThousands = points.Length > 1 && points[0].TrimStart('-').Length is >= 1 and <= 3 && points.Skip(1).All(p => p.Length == 3);
        digits = areThousands ? digits.Replace(".", "", StringComparison.Ordinal) : digits;
        return decimal.TryParse(
            digits.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var number) ? JsonValue.Create(number) : null;
    }
}
