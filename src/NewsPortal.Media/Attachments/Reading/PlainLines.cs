using System.Text;

namespace NewsPortal.Media.Attachments.Reading;

/// <summary>csv and txt as they are, from UTF-8 or from UTF-16 with its mark.</summary>
internal static class PlainLines
{
    internal static async Task ReadAsync(Stream file, TextCollector text, CancellationToken ct)
    {
        using var reader = new StreamReader(file, Encoding.UTF8);
        var buffer = new char[32_768];
        for (int read; !text.IsFull && (read = await reader.ReadAsync(buffer, ct)) > 0;)
        {
            text.Append(buffer.AsSpan(0, read));
        }
    }
}
