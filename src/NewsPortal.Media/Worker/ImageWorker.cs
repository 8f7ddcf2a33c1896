using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using NewsPortal.Media.Attachments;
using NewsPortal.Media.Imaging;

namespace NewsPortal.Media.Worker;

/// <summary>
/// The process that touches foreign files: asked on standard input, answering on standard output, which carries nothing
/// else. It ends when standard input does, also in the middle of a job, so it never outlives whoever started it.
/// </summary>
public static class ImageWorker
{
    /// <summary>The hidden command of the program; its branch comes before anything else is built.</summary>
    public const string Command = "image-worker";

    // The parent has ended; programs that this one has started end with it.
    private static readonly CancellationTokenSource Gone = new();
    private static readonly ManualResetEventSlim NothingIsRead = new(true);
    private static readonly TimeSpan LongestGoodBye = TimeSpan.FromSeconds(2);

    /// <summary>Answers until standard input ends, and with it the process, with code 0.</summary>
    public static void Run()
    {
        // Ctrl+C reaches the whole group; the parent decides when its workers end.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        Console.SetOut(TextWriter.Null);
        StepBack();
        Answer(input, output);
    }

    // The work is done by this thread, whose priority the threads of libvips take over; it waits for its messages.
    private static void Answer(Stream input, Stream output)
    {
        InProcessPictures? pictures = null;
        InProcessAttachments? attachments = null;
        for (var next = ReadOrEndAsync(input); ;)
        {
            var request = next.GetAwaiter().GetResult();
            next = ReadOrEndAsync(input);
            pictures ??= new InProcessPictures(request.Options?.Pictures ?? new PictureOptions());
            attachments ??= new InProcessAttachments(request.Options?.Attachments ?? new AttachmentOptions());
            var reply = Answer(pictures, attachments, request);
            Frames.WriteAsync(output, reply, WorkerMessages.Default.WorkerReply, CancellationToken.None).GetAwaiter().GetResult();
        }
    }

    // Also read while working, for this is how the parent's end is seen: whatever is in hand is of no more use then.
    private static async Task<WorkerRequest> ReadOrEndAsync(Stream input)
    {
        var request = await Frames.ReadAsync(input, WorkerMessages.Default.WorkerRequest, CancellationToken.None);
        if (request is null)
        {
            Gone.Cancel();
            NothingIsRead.Wait(LongestGoodBye);
            Environment.Exit(0);
        }

        return request;
    }

    private static WorkerReply Answer(InProcessPictures pictures, InProcessAttachments attachments, WorkerRequest request)
    {
        try
        {
            return request switch
            {
                { Inspect: { } path } => new WorkerReply(Facts: pictures.Inspect(path)),
                { Make: { } job } => new WorkerReply(Result: pictures.Make(job, CancellationToken.None)),
                { Word: { } word } => new WorkerReply(Article: attachments.ReadWordOnThisThread(word.Path, word.Name, word.Folder, Gone.Token)),
                { Read: { } file } => new WorkerReply(Attachment: AttachmentReading.Of(Read(attachments, file))),
                _ => new WorkerReply(),
            };
        }
        catch (PictureRefusedException e)
        {
            return new WorkerReply(PictureRefusal: PictureRefusal.Of(e));
        }
        catch (AttachmentRefusedException e)
        {
            return new WorkerReply(AttachmentRefusal: AttachmentRefusal.Of(e));
        }
        catch (OperationCanceledException)
        {
            Environment.Exit(0);
            throw;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new WorkerReply(Unreadable: e.Message);
        }
    }

    private static AttachmentContent Read(InProcessAttachments attachments, IncomingAttachment file)
    {
        NothingIsRead.Reset();
        try
        {
            return attachments.ReadOnThisThreadAsync(file.Path, file.Name, Gone.Token).GetAwaiter().GetResult();
        }
        finally
        {
            NothingIsRead.Set();
        }
    }

    // Readers come first. On Linux each thread has a priority of its own, taken over from the one that starts it.
    private static void StepBack()
    {
        try
        {
            using var self = Process.GetCurrentProcess();
            self.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Win32Exception)
        {
            // Some systems forbid it; the work is the same.
        }
    }
}
