using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsPortal.Media.Worker;

/// <summary>Messages on a pipe: four bytes of length, little-endian, then that much JSON. The longest are the words of a
/// document, each letter of which may take twelve bytes.</summary>
internal static class Frames
{
    private const int LengthBytes = 4;
    private const int MaxBytes = 16 << 20;

    /// <returns>Null when the other side has ended.</returns>
    /// <exception cref="IOException">The message is cut off, too long or no message.</exception>
    public static async Task<T?> ReadAsync<T>(Stream stream, JsonTypeInfo<T> type, CancellationToken ct)
        where T : class
    {
        var head = new byte[LengthBytes];
        if (await stream.ReadAtLeastAsync(head, LengthBytes, throwOnEndOfStream: false, ct) < LengthBytes)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is <= 0 or > MaxBytes)
        {
            throw new IOException($"A message of {length} bytes is none of ours.");
        }

        var body = new byte[length];
        await stream.ReadExactlyAsync(body, ct);
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException e)
        {
            throw new IOException("The message is no JSON of ours.", e);
        }
    }

    /// <exception cref="IOException">The other side has ended, or the message is too long.</exception>
    public static async Task WriteAsync<T>(Stream stream, T message, JsonTypeInfo<T> type, CancellationToken ct)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, type);
        if (body.Length > MaxBytes)
        {
            throw new IOException($"A message of {body.Length} bytes is longer than {MaxBytes}.");
        }

        var frame = new byte[LengthBytes + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, body.Length);
        body.CopyTo(frame, LengthBytes);
        await stream.WriteAsync(frame, ct);
        await stream.FlushAsync(ct);
    }
}
