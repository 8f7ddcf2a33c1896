using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace NewsPortal.Admin.Exporting;

/// <summary>Text as a cell can hold it.</summary>
public static partial class CellText
{
    /// <summary>In UTF-16, as Excel counts.</summary>
    public const int MaxLength = 32_767;

    /// <returns>Without letters that XML cannot hold, cut between two letters, and safe from being read as an escape of Excel's own.</returns>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var held = IsXml(text) ? text : Held(text);
        var cut = held.Length <= MaxLength ? held : held[..(char.IsHighSurrogate(held[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        return cut.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(cut, "_x005F_$1") : cut;
    }

    private static bool IsXml(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string Held(string text)
    {
        var held = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                held.Append(text, i++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                held.Append(text[i]);
            }
        }

        return held.ToString();
    }

    // ECMA-376, ST_Xstring: _x0041_ stands for A. What only looks so has its underscore written that way.
    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
