using NewsPortal.Media.Attachments;
using NewsPortal.Media.Word;

namespace NewsPortal.Media.Worker;

/// <summary>Has attachments read by <see cref="Workers"/>. One that ends its worker is refused as damaged.</summary>
public sealed class WorkerAttachments(Workers workers) : IAttachmentReader
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The options name no worker.</exception>
    public async Task<AttachmentContent> ReadAsync(string path, string name, CancellationToken ct) =>
        (await AskAsync(new WorkerRequest(Read: new IncomingAttachment(Path.GetFullPath(path), name)), ct)).Attachment!.ToContent();

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The options name no worker.</exception>
    public async Task<WordArticle> ReadWordAsync(string path, string name, string folder, CancellationToken ct) =>
        (await AskAsync(new WorkerRequest(Word: new IncomingWord(Path.GetFullPath(path), name, Path.GetFullPath(folder))), ct)).Article!;

    private async Task<WorkerReply> AskAsync(WorkerRequest request, CancellationToken ct)
    {
        try
        {
            var reply = await workers.AskAsync(request, ct);
            return reply.AttachmentRefusal is { } refusal ? throw refusal.ToException() : reply;
        }
        catch (WorkerEndedException e)
        {
            throw new AttachmentRefusedException(FaultOf(e.End), limit: e.Limit, inner: e);
        }
    }

    private static AttachmentFault FaultOf(WorkerEnd end) => end switch
    {
        WorkerEnd.TimedOut => AttachmentFault.TimedOut,
        WorkerEnd.TooMuchMemory => AttachmentFault.TooMuchMemory,
        _ => AttachmentFault.Damaged,
    };
}
