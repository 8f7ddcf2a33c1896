using System.Globalization;
using System.Text;

namespace NewsPortal.Web.Commands;

/// <summary>
/// What is printed of names that others chose: letters that would move the cursor, colour the screen or turn the direction
/// of writing stand there as <c>\u001b</c>.
/// </summary>
internal static class VisibleText
{
    /// <returns>One line.</returns>
    internal static string Of(string text)
    {
        if (!text.Any(IsHidden))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = IsHidden(c) ? visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : visible.Append(c);
        }

        return visible.ToString();
    }

    private static bool IsHidden(char c) =>
        char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u2028' or '\u2029';
}
