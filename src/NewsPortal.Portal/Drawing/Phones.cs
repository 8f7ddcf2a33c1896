using NewsPortal.Portal.Shapes;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Drawing;

/// <summary>Writes telephone numbers to dial and to read.</summary>
internal static class Phones
{
    /// <param name="number">As dialled inside the country; anything but digits is passed over.</param>
    /// <returns>Null when there is no number.</returns>
    public static PhoneShape? Shape(string? label, string? number, string? extension, string? hours)
    {
        var digits = string.Concat((number ?? "").Where(char.IsAsciiDigit));
        if (digits.Length == 0)
        {
            return null;
        }

        var inner = string.Concat((extension ?? "").Where(char.IsAsciiDigit));
        return new PhoneShape(label, PhoneNumbers.Address(digits, inner), Grouped(digits), inner.Length > 0 ? inner : null, hours);
    }

    // 0251 3834 493 for a land line with its area code, 0912 345 678 for a mobile; short numbers stay whole.
    private static string Grouped(string digits) => digits.Length switch
    {
        11 when digits.StartsWith("02", StringComparison.Ordinal) => $"{digits[..4]} {digits[4..8]} {digits[8..]}",
        10 => $"{digits[..4]} {digits[4..7]} {digits[7..]}",
        8 when digits.StartsWith('1') => $"{digits[..4]} {digits[4..]}",
        _ => digits,
    };
}
