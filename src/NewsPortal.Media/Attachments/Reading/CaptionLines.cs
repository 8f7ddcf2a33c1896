using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsPortal.Media.Attachments.Reading;

/// <summary>What is spoken in captions (W3C, WebVTT): no time codes, names of cues, styles, notes or tags.</summary>
internal static partial class CaptionLines
{
    internal static async Task ReadAsync(Stream file, TextCollector text, CancellationToken ct)
    {
        using var reader = new StreamReader(file, Encoding.UTF8);
        var isSpoken = false;
        while (!text.IsFull && await reader.ReadLineAsync(ct) is { } line)
        {
            if (line.Contains("-->", StringComparison.Ordinal))
            {
                isSpoken = true;
            }
            else if (line.Length == 0)
            {
                isSpoken = false;
            }
            else if (isSpoken)
            {
                text.Append(WebUtility.HtmlDecode(Tag.Replace(line, "")));
                text.Break();
            }
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag { get; }
}
