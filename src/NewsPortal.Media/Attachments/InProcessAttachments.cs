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

    internal async Task<AttachmentContent> ReadOnThisThreadAsync(string path, string name, CancellationToken ct)
    {
        var kind = AttachmentGuard.Check(path, name, options.Rules, ct);
        return new AttachmentContent(kind, await _texts.ReadAsync(path, kind, ct));
    }
}
