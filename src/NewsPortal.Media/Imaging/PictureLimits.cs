namespace NewsPortal.Media.Imaging;

/// <summary>How much of a picture is taken. All are checked on the header, before any pixel is decoded.</summary>
/// <param name="MaxBytes">Of the file.</param>
/// <param name="MaxPixels">Width times height of one frame.</param>
/// <param name="MaxSide">In pixels; WebP has no longer ones.</param>
/// <param name="MaxDecodedBytes">Of one whole frame with all its channels and their depth.</param>
/// <param name="MaxScans">Of a progressive JPEG; each is a pass over all pixels that nothing can interrupt.</param>
/// <param name="MaxFrames">Of an animation.</param>
/// <param name="MaxMetadataBytes">Of a PNG's compressed texts and profile, inflated, together.</param>
public sealed record PictureLimits(
    long MaxBytes = 32 << 20,
    long MaxPixels = 60_000_000,
    int MaxSide = 16_383,
    long MaxDecodedBytes = 256 << 20,
    int MaxScans = 100,
    int MaxFrames = 400,
    int MaxMetadataBytes = 8 << 20);
