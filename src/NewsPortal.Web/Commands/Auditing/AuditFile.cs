using System.Text.Json;
using NewsPortal.Data.Audit;

namespace NewsPortal.Web.Commands.Auditing;

/// <summary>The audit log as a file, a JSON object a line: every field to the letter, so that its seals can be checked elsewhere.</summary>
internal static class AuditFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    /// <param name="path">It appears only when it is complete.</param>
    /// <returns>How many lines.</returns>
    internal static async Task<long> WriteAsync(AuditLog log, string path, CancellationToken ct)
    {
        var half = path + ".new";
        try
        {
            var lines = 0L;
            await using (var stream = File.Create(half))
            {
                await foreach (var entry in log.StreamAsync(new AuditFilter()).WithCancellation(ct))
                {
                    await JsonSerializer.SerializeAsync(stream, entry, Json, ct);
                    stream.WriteByte((byte)'\n');
                    lines++;
                }
            }

            File.Move(half, path, overwrite: true);
            return lines;
        }
        finally
        {
            File.Delete(half);
        }
    }
}
