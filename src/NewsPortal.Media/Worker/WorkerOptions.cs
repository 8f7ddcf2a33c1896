using NewsPortal.Media.Attachments;
using NewsPortal.Media.Imaging;

namespace NewsPortal.Media.Worker;

/// <summary>How worker processes are started, and how far they may go.</summary>
/// <param name="FileName">The program that calls <see cref="ImageWorker.Run"/>.</param>
/// <param name="Arguments">What makes it do so, <see cref="ImageWorker.Command"/> last.</param>
/// <param name="Pictures">What the workers themselves are told.</param>
/// <param name="Workers">Files in work at the same time; others wait their turn.</param>
/// <param name="MaxWaiting">Jobs in the queue; a caller beyond them waits to get in.</param>
/// <param name="MaxMemoryBytes">A worker's resident memory, looked at ten times a second.</param>
/// <param name="TimeLimit">Of one job, once a worker has it; 30 s when null.</param>
/// <param name="IdleTime">After which a worker without a job is ended; a minute when null.</param>
/// <param name="Attachments">As <paramref name="Pictures"/>; null for the defaults.</param>
public sealed record WorkerOptions(
    string FileName,
    IReadOnlyList<string> Arguments,
    PictureOptions Pictures,
    int Workers = 1,
    int MaxWaiting = 64,
    long MaxMemoryBytes = 1L << 30,
    TimeSpan? TimeLimit = null,
    TimeSpan? IdleTime = null,
    AttachmentOptions? Attachments = null)
{
    internal WorkerSettings Settings => new(Pictures, Attachments ?? new AttachmentOptions());

    internal TimeSpan JobTime => TimeLimit ?? TimeSpan.FromSeconds(30);

    internal TimeSpan Patience => IdleTime ?? TimeSpan.FromMinutes(1);

    /// <summary>Workers of the very program that runs now, whether started by its own name or by <c>dotnet</c>.</summary>
    /// <param name="entryAssembly">Path of the program's .dll.</param>
    public static WorkerOptions OfThisProgram(string entryAssembly, PictureOptions pictures, AttachmentOptions attachments)
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("This process has no path.");
        return Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? new WorkerOptions(program, [entryAssembly, ImageWorker.Command], pictures, Attachments: attachments)
            : new WorkerOptions(program, [ImageWorker.Command], pictures, Attachments: attachments);
    }
}
