using System.Buffers;
using System.Text;

namespace NewsPortal.Media.Attachments.Contents;

/// <summary>By what browsers take bytes for a page, whatever they were told (WHATWG, MIME Sniffing, section 7.1).</summary>
internal static class HtmlMarks
{
    private const int LongestTag = 12;

    private static readonly SearchValues<byte> EndsOfTag = SearchValues.Create(" \t\r\n\f/>"u8);

    private static readonly HashSet<string> Tags =
    [
        "!doctype", "html", "head", "script", "iframe", "h1", "div", "font", "table", "a", "style", "title", "b", "body", "br",
        "p", "svg", "img", "meta", "link", "object", "embed", "form", "?php",
    ];

    /// <summary>True when the first thing after a byte-order mark and blanks is a tag, a comment of HTML or a script's <c>#!</c>.</summary>
    internal static bool Begin(ReadOnlySpan<byte> bytes)
    {
        bytes = AfterBlanks(bytes);
        return bytes.StartsWith("#!/"u8) || bytes.StartsWith("#! /"u8) || IsTag(bytes);
    }

    internal static ReadOnlySpan<byte> AfterBlanks(ReadOnlySpan<byte> bytes) =>
        (bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes).TrimStart(" \t\r\n\f\v"u8);

    private static bool IsTag(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("<!--"u8))
        {
            return true;
        }

        if (bytes is not [(byte)'<', .. var rest])
        {
            return false;
        }

        var end = rest[..Math.Min(rest.Length, LongestTag + 1)].IndexOfAny(EndsOfTag);
        return end > 0 && Tags.Contains(Encoding.ASCII.GetString(rest[..end]).ToLowerInvariant());
    }
}
