using System.Globalization;
using System.Text;

namespace NewsPortal.Media.Attachments.Pdf;

/// <summary>Names in the objects of a PDF (ISO 32000-1, section 7.3.5).</summary>
internal static class PdfNames
{
    private const int MaxNameBytes = 127;

    /// <summary>Every name, and where it ends. Names inside strings and comments are among them: a program may be sent into
    /// the middle of one.</summary>
    internal static IEnumerable<(string Name, int End)> In(ReadOnlyMemory<byte> objects)
    {
        for (int at = 0, next; (next = objects.Span[at..].IndexOf((byte)'/')) >= 0;)
        {
            var tokens = new PdfTokens(objects.Span[(at + next)..]);
            tokens.Next();
            at += next + tokens.At;
            yield return (Decode(tokens.Text), at);
        }
    }

    /// <summary>The name with its <c>#xx</c> decoded; what is longer than any name is cut.</summary>
    internal static string Decode(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'#'))
        {
            return Encoding.Latin1.GetString(text[..Math.Min(text.Length, MaxNameBytes)]);
        }

        var name = new StringBuilder();
        for (var at = 0; at < text.Length && name.Length < MaxNameBytes; at++)
        {
            if (text[at] == '#' && text.Length > at + 2
                && byte.TryParse(text.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                name.Append((char)code);
                at += 2;
            }
            else
            {
                name.Append((char)text[at]);
            }
        }

        return name.ToString();
    }
}
