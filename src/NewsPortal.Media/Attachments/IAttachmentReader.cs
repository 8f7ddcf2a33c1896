using NewsPortal.Media.Word;

namespace NewsPortal.Media.Attachments;

/// <summary>Looks at files that are to be attached.</summary>
public interface IAttachmentReader
{
    /// <summary>Tells what the file is and what it says.</summary>
    /// <param name="name">As <see cref="AttachmentGuard.Check"/> takes it.</param>
    /// <exception cref="AttachmentRefusedException">It may not be attached.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    Task<AttachmentContent> ReadAsync(string path, string name, CancellationToken ct);

    /// <summary>Makes an article of a Word file.</summary>
    /// <param name="name">As <see cref="AttachmentGuard.Check"/> takes it.</param>
    /// <param name="folder">Takes its body and pictures; it is there, and empty.</param>
    /// <exception cref="AttachmentRefusedException">It is no Word file, or one that may not be attached or cannot be read.</exception>
    /// <exception cref="IOException">It cannot be read, or the folder cannot be written to.</exception>
    Task<WordArticle> ReadWordAsync(string path, string name, string folder, CancellationToken ct);
}
