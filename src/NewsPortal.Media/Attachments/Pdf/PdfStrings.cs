using System.Globalization;
using System.Text;

namespace NewsPortal.Media.Attachments.Pdf;

/// <summary>Strings in the objects of a PDF (ISO 32000-1, section 7.3.4).</summary>
internal static class PdfStrings
{
    /// <summary>The string that is the next token: <c>(…)</c> or <c>&lt;…&gt;</c>, UTF-16 when it has its mark.</summary>
    /// <returns>Null when something else comes next.</returns>
    internal static string? At(ReadOnlySpan<byte> objects, PdfEffort effort)
    {
        var tokens = new PdfTokens(objects);
        var token = tokens.Next();
        effort.Spend(tokens.At);
        var bytes = token switch
        {
            PdfToken.LiteralString => Literal(tokens.Text),
            PdfToken.HexString => Hex(tokens.Text),
            _ => null,
        };
        return bytes is null ? null
            : bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)
            : Encoding.Latin1.GetString(bytes);
    }

    // Escapes of control characters keep their letter: what is asked of the string is the ending of a file name.
    private static byte[] Literal(ReadOnlySpan<byte> text)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
            {
                bytes.Add(Escaped(text[(at + 1)..], out var used));
                at += used;
                continue;
            }

            bytes.Add(text[at]);
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

    // What is no digit is passed over, as readers do; a last digit alone is followed by a zero.
    private static byte[] Hex(ReadOnlySpan<byte> text)
    {
        var bytes = new List<byte>(text.Length / 2 + 1);
        var high = -1;
        foreach (var b in text)
        {
            if (!char.IsAsciiHexDigit((char)b))
            {
                continue;
            }

            var digit = int.Parse([(char)b], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (high >= 0)
            {
                bytes.Add((byte)(high << 4 | digit));
            }

            high = high < 0 ? digit : -1;
        }

        if (high >= 0)
        {
            bytes.Add((byte)(high << 4));
        }

        return [.. bytes];
    }
}
