using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsPortal.Media.Imaging.Worker;

/// <summary>
/// The process that touches foreign pictures: asked on standard input, answering on standard output, which carries nothing
/// else. It ends when standard input does, also in the middle of a job, so it never outlives whoever started it.
/// </summary>
public static class ImageWorker
{
    /// <summary>The hidden command of the program; its branch comes before anything else is built.</summary>
    public const string Command = "image-worker";

    /// <summary>Answers until standard input ends.</summary>
    /// <returns>The exit code.</returns>
    public static int Run()
    {
        // Ctrl+C reaches the whole group; the parent decides when its workers end.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        Console.SetOut(TextWriter.Null);
        StepBack();
        return RunAsync(input, output).GetAwaiter().GetResult();
    }

    private static async Task<int> RunAsync(Stream input, Stream output)
    {
        var next = ReadAsync(input);
        InProcessPictures? pictures = null;
        while (await next is { } request)
        {
            // Waiting for the next message while working on this one is how the parent's end is seen.
            next = ReadAsync(input);
            pictures ??= new InProcessPictures(request.Options ?? new PictureOptions());
            var answer = AnswerAsync(pictures, request);
            if (await Task.WhenAny(answer, next) == next && await next is null)
            {
                return 1;
            }

            await Frames.WriteAsync(output, await answer, WorkerMessages.Default.WorkerReply, CancellationToken.None);
        }

        return 0;
    }

    private static Task<WorkerRequest?> ReadAsync(Stream input) =>
        Frames.ReadAsync(input, WorkerMessages.Default.WorkerRequest, CancellationToken.None);

    private static async Task<WorkerReply> AnswerAsync(InProcessPictures pictures, WorkerRequest request)
    {
        try
        {
            return request switch
            {
                { Inspect: { } path } => new WorkerReply(Facts: await pictures.InspectAsync(path, CancellationToken.None)),
                { Make: { } job } => new WorkerReply(Result: await pictures.MakeAsync(job, CancellationToken.None)),
                _ => new WorkerReply(),
            };
        }
        catch (PictureRefusedException e)
        {
            return new WorkerReply(Refusal: WorkerRefusal.Of(e));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new WorkerReply(Unreadable: e.Message);
        }
    }

    // Readers come first. Before other threads start: on Linux each has a priority of its own, taken from its parent.
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
