namespace NewsPortal.Media.Attachments.Pdf;

/// <summary>A piece of a PDF: objects in the clear, or what lies between <c>stream</c> and <c>endstream</c>.</summary>
/// <param name="Stream">Null when the objects are the last ones and no stream follows.</param>
internal readonly record struct PdfStretch(ReadOnlyMemory<byte> Objects, ReadOnlyMemory<byte>? Stream)
{
    /// <summary>The file in order. Objects before a stream end with the dictionary of that stream.</summary>
    internal static IEnumerable<PdfStretch> Of(ReadOnlyMemory<byte> file)
    {
        var start = 0;
        while (NextStream(file.Span, start) is { } at)
        {
            var end = at + StreamBytes(file.Span[at..]);
            yield return new PdfStretch(file[start..at], file[at..end]);
            start = end;
        }

        yield return new PdfStretch(file[start..], null);
    }

    /// <summary>The dictionary of the stream: what follows the last beginning of an object.</summary>
    internal ReadOnlyMemory<byte> Dictionary => Objects[(LastObject(Objects.Span) ?? 0)..];

    /// <returns>Where the data of the next stream begins.</returns>
    private static int? NextStream(ReadOnlySpan<byte> file, int from)
    {
        for (int next; (next = file[from..].IndexOf("stream"u8)) >= 0;)
        {
            var keyword = from + next;
            from = keyword + "stream"u8.Length;
            var before = file[..keyword].TrimEnd(" \t\r\n\f\0"u8);
            var after = file[from..];
            if (before.EndsWith(">>"u8) && after is [(byte)'\r' or (byte)'\n', ..])
            {
                return from + (after.StartsWith("\r\n"u8) ? 2 : 1);
            }
        }

        return null;
    }

    // An object that begins before "endstream" shows that this is no stream for a reader: programs find objects by their
    // place in the file. In packed bytes "1 0 obj" does not happen.
    private static int StreamBytes(ReadOnlySpan<byte> data)
    {
        var end = data.IndexOf("endstream"u8);
        data = end < 0 ? data : data[..end];
        return FirstObject(data) ?? data.Length;
    }

    private static int? FirstObject(ReadOnlySpan<byte> bytes)
    {
        var from = 0;
        for (int next; (next = bytes[from..].IndexOf("obj"u8)) >= 0; from += next + 3)
        {
            if (HeaderBefore(bytes[..(from + next)]) is { } header)
            {
                return header;
            }
        }

        return null;
    }

    private static int? LastObject(ReadOnlySpan<byte> bytes)
    {
        for (int at; (at = bytes.LastIndexOf("obj"u8)) >= 0; bytes = bytes[..at])
        {
            if (HeaderBefore(bytes[..at]) is { } header)
            {
                return header;
            }
        }

        return null;
    }

    /// <returns>Where "12 0" begins that stands before "obj"; null when nothing like it does.</returns>
    private static int? HeaderBefore(ReadOnlySpan<byte> before)
    {
        var generation = before.TrimEnd(" \t\r\n\f\0"u8);
        var number = generation.TrimEnd("0123456789"u8);
        var blank = number.TrimEnd(" \t\r\n\f\0"u8);
        var start = blank.TrimEnd("0123456789"u8).Length;
        return generation.Length < before.Length && number.Length < generation.Length && blank.Length < number.Length
            && start < blank.Length
            ? start
            : null;
    }
}
