namespace NewsPortal.Media.Attachments.Pdf;

/// <summary>
/// Bounds the reading of a PDF to a few times its length. Objects are looked at from wherever a program may be sent to, so
/// pieces are read more than once; an honest file, in which they lie side by side, needs about four times its length.
/// </summary>
internal sealed class PdfEffort(long bytes, CancellationToken ct)
{
    private const int Times = 8;
    private const long Least = 1 << 20;

    private long _left = Least + Times * bytes;

    /// <exception cref="AttachmentRefusedException">Damaged: that much is only needed by objects inside each other without end.</exception>
    internal void Spend(long bytes)
    {
        ct.ThrowIfCancellationRequested();
        _left -= bytes;
        if (_left < 0)
        {
            throw new AttachmentRefusedException(AttachmentFault.Damaged);
        }
    }
}
