using System.Net;
using System.Text;

namespace NewsPortal.Media.Attachments.Reading;

/// <summary>What is spoken in captions (W3C, WebVTT): no time codes, names of cues, styles, notes or tags.</summary>
internal static class CaptionLines
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
                text.Append(WebUtility.HtmlDecode(WithoutTags(line)));
                text.Break();
            }
        }
    }

    private static string WithoutTags(string line)
    {
        var kept = new StringBuilder();
        var rest = line.AsSpan();
        for (int begin, end; (begin = rest.IndexOf('<')) >= 0 && (end = rest[begin..].IndexOf('>')) >= 0; rest = rest[(begin + end + 1)..])
        {
            kept.Append(rest[..begin]);
        }

        return kept.Append(rest).ToString();
    }
}
