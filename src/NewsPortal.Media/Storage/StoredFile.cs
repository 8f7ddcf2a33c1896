namespace NewsPortal.Media.Storage;

/// <summary>Bytes that lie in the store.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="PhysicalPath">Of the file on this machine; null when it lies elsewhere.</param>
/// <param name="Open">Makes a stream that can seek; nothing is read before the first byte is asked for.</param>
public sealed record StoredFile(long Length, string? PhysicalPath, Func<Stream> Open);
