namespace NewsPortal.Media.Imaging;

/// <summary>A file is not taken as a picture. The message is English and says what to do, for the command line and logs.</summary>
/// <param name="found">What the file has of what <see cref="Fault"/> counts; null when it counts nothing.</param>
/// <param name="allowed">The most that is taken, in the same unit: bytes, pixels, frames, scans, seconds.</param>
/// <param name="detail">What the library said, for logs only, or the ending that the name should have; null when there is neither.</param>
public sealed class PictureRefusedException(PictureFault fault, long? found = null, long? allowed = null, string? detail = null)
    : Exception(FaultSentences.English(fault, found, allowed, detail))
{
    public PictureFault Fault => fault;

    /// <inheritdoc cref="PictureRefusedException" path="/param[@name='found']"/>
    public long? Found => found;

    /// <inheritdoc cref="PictureRefusedException" path="/param[@name='allowed']"/>
    public long? Allowed => allowed;

    /// <inheritdoc cref="PictureRefusedException" path="/param[@name='detail']"/>
    public string? Detail => detail;
}
