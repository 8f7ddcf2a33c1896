namespace NewsPortal.Media.Imaging.Guards;

/// <summary>A file's bytes after every check that needs no library. What was checked is what is decoded later.</summary>
/// <param name="Bytes">Pinned, for native readers.</param>
internal sealed record GuardedFile(PictureKind Kind, byte[] Bytes)
{
    /// <exception cref="PictureRefusedException">A check failed.</exception>
    public static GuardedFile Read(string path, PictureLimits limits)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length == 0)
        {
            throw new PictureRefusedException(PictureFault.Empty);
        }

        if (stream.Length > limits.MaxBytes)
        {
            throw new PictureRefusedException(PictureFault.TooManyBytes, stream.Length, limits.MaxBytes);
        }

        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length, pinned: true);
        stream.ReadExactly(bytes);
        var kind = KindOfBytes.Of(bytes);
        switch (kind)
        {
            case PictureKind.Jpeg:
                JpegScans.Check(bytes, limits);
                break;
            case PictureKind.Png:
                PngMetadata.Check(bytes, limits);
                break;
        }

        return new GuardedFile(kind, bytes);
    }
}
