using NewsPortal.Media.Word;

namespace NewsPortal.Media.Attachments;

/// <summary>
/// Reads in this process, without a limit of time or memory for the whole: for the worker itself, and for files of our own.
/// What comes in goes to <c>WorkerAttachments</c>.
/// </summary>
public sealed class InProcessAttachments(AttachmentOptions options) : IAttachmentReader
{
    private readonly AttachmentText _texts = new(options.Text);

    public Task<AttachmentContent> ReadAsync(string path, string name, CancellationToken ct) =>
        Task.Run(() => ReadOnThisThreadAsync(path, name, ct), ct);

    public Task<WordArticle> ReadWordAsync(string path, string name, string folder, CancellationToken ct) =>
        Task.Run(() => ReadWordOnThisThread(path, name, folder, ct), ct);

    internal WordArticle ReadWordOnThisThread(string path, string name, string folder, CancellationToken ct)
    {
        RequireWord(path, name, ct);
        return WordImport.Read(path, folder, ct);
    }

    internal async Task<AttachmentContent> ReadOnThisThreadAsync(string path, string name, CancellationToken ct)
    {
        var kind = AttachmentGuard.Check(path, name, options.Rules, ct);
        return new AttachmentContent(kind, await _texts.ReadAsync(path, kind, ct));
    }

    private void RequireWord(string path, string name, CancellationToken ct)
    {
        try
        {
            if (AttachmentGuard.Check(path, name, options.Rules, ct) == AttachmentKind.Docx)
            {
                return;
            }
        }
        catch (AttachmentRefusedException e) when (e.Fault is AttachmentFault.UnknownKind or AttachmentFault.KindNotAllowed)
        {
            // The words for attachments name kinds that are no help here.
        }

        throw new AttachmentRefusedException(AttachmentFault.NotWord);
    }
}
