using System.Globalization;
using System.Text;

namespace NewsPortal.Media.Attachments.Pdf;

/// <summary>Names and the strings beside them in the objects of a PDF (ISO 32000-1, sections 7.3.4 and 7.3.5).</summary>
internal static class PdfNames
{
    private const int MaxNameBytes = 127;
    private const int MaxStringBytes = 1_024;

    /// <summary>Every name with its <c>#xx</c> decoded, and where it ends. Names inside strings and comments are among them.</summary>
    internal static IEnumerable<(string Name, int End)> In(ReadOnlyMemory<byte> objects)
    {
        for (var at = 0; at < objects.Length; at++)
        {
            var next = objects.Span[at..].IndexOf((byte)'/');
            if (next < 0)
            {
                yield break;
            }

            at += next + 1;
            var name = Decode(objects.Span[at..], out var bytes);
            at += bytes;
            yield return (name, at--);
        }
    }

    /// <summary>The string that stands at a place, after blanks: <c>(…)</c> or <c>&lt;…&gt;</c>, UTF-16 when it has its mark.</summary>
    /// <returns>Null when something else stands there.</returns>
    internal static string? StringAt(ReadOnlySpan<byte> objects)
    {
        var rest = objects.TrimStart(" \t\r\n\f\0"u8);
        var bytes = rest is [(byte)'(', ..] ? Literal(rest[1..]) : rest is [(byte)'<', not (byte)'<', ..] ? Hex(rest[1..]) : null;
        return bytes is null ? null
            : bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)
            : Encoding.Latin1.GetString(bytes);
    }

    internal static bool IsBlank(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static string Decode(ReadOnlySpan<byte> text, out int bytes)
    {
        var name = new StringBuilder();
        for (bytes = 0; bytes < text.Length && name.Length <= MaxNameBytes && !IsBlank(text[bytes]) && !IsDelimiter(text[bytes]); bytes++)
        {
            if (text[bytes] == '#' && text.Length > bytes + 2
                && byte.TryParse(text.Slice(bytes + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                name.Append((char)code);
                bytes += 2;
            }
            else
            {
                name.Append((char)text[bytes]);
            }
        }

        return name.ToString();
    }

    private static bool IsDelimiter(byte b) => "()<>[]{}/%"u8.Contains(b);

    // Escapes of control characters keep their letter: what is asked of the string is the ending of a file name.
    private static byte[] Literal(ReadOnlySpan<byte> text)
    {
        var bytes = new List<byte>();
        var depth = 1;
        for (var at = 0; at < text.Length && bytes.Count < MaxStringBytes; at++)
        {
            var b = text[at];
            if (b == '\\' && at + 1 < text.Length)
            {
                bytes.Add(Escaped(text[(at + 1)..], out var used));
                at += used;
                continue;
            }

            depth += b == '(' ? 1 : b == ')' ? -1 : 0;
            if (depth == 0)
            {
                break;
            }

            bytes.Add(b);
        }

        return [.. bytes];
    }

    private static byte Escaped(ReadOnlySpan<byte> text, out int used)
    {
        var value = 0;
        for (used = 0; used < 3 && used < text.Length && text[used] is >= (byte)'0' and <= (byte)'7'; used++)
        {
            value = value * 8 + (text[used] - '0');
        }

        if (used > 0)
        {
            return (byte)value;
        }

        used = 1;
        return text[0];
    }

    private static byte[] Hex(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'>');
        var digits = Encoding.Latin1.GetString(text[..Math.Min(end < 0 ? text.Length : end, 2 * MaxStringBytes)]);
        var clean = string.Concat(digits.Where(char.IsAsciiHexDigit));
        return Convert.FromHexString(clean.Length % 2 == 0 ? clean : clean + "0");
    }
}
