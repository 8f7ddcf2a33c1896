namespace NewsPortal.Media.Attachments;

/// <summary>Looks at files that are to be attached.</summary>
public interface IAttachmentReader
{
    /// <summary>Tells what the file is and what it says.</summary>
    /// <param name="name">As <see cref="AttachmentGuard.Check"/> takes it.</param>
    /// <exception cref="AttachmentRefusedException">It may not be attached.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    Task<AttachmentContent> ReadAsync(string path, string name, CancellationToken ct);
}
