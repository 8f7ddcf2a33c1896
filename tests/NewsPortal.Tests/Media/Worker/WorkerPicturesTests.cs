using System.Diagnostics;
using NewsPortal.Media.Attachments;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Pictures;
using NewsPortal.Media.Worker;
using NewsPortal.Tests.Media.Imaging;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Media.Worker;

public sealed class WorkerPicturesTests
{
    private static readonly PictureLimits AnyScans = new(MaxScans: int.MaxValue);

    // Minutes of work in a call that nothing interrupts, once the guard lets it pass.
    private static readonly byte[] Slow = JpegFile.WithScans(
        Photo.Save(Photo.Plain(1500, 1500, 90, 90, 90), "jpegsave_buffer", "Q=80,interlace=true"), 30_000);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_worker_does_what_this_process_would()
    {
        var photo = JpegFile.WithExif(Photo.Jpeg(800, 600), 6);
        await using var workers = new Workers(Options());
        using var desk = new PictureDesk(new WorkerPictures(workers));
        using var here = new PictureDesk();

        Assert.Equal(await here.InspectAsync(photo), await desk.InspectAsync(photo));
        var outputs = PicturePlan.FirstOutputs("auto").ToArray();
        var job = desk.Job(photo, outputs) with { Describe = true };
        var expected = await here.MakeAsync(job with { Folder = here.Folder });
        var made = await desk.MakeAsync(job);
        Assert.Equal(expected.Made, made.Made);
        Assert.Equal(expected.Description, made.Description);
        Assert.All(made.Made, file => Assert.Equal(here.Read(file.Name), desk.Read(file.Name)));
    }

    [Fact]
    public async Task A_refusal_comes_back_with_its_numbers()
    {
        await using var workers = new Workers(Options());
        using var desk = new PictureDesk(new WorkerPictures(workers));
        var refusal = await desk.RefusedAsync(PictureFault.TooManyPixels, PngFile.Announcing(10_000, 10_000));
        Assert.Equal((100_000_000, 60_000_000), (refusal.Found, refusal.Allowed));
        Assert.NotEmpty((await desk.MakeAsync(Photo.Jpeg(64, 64), PictureDesk.Whole(64))).Made);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_no_fault_of_the_picture()
    {
        await using var workers = new Workers(Options());
        await Assert.ThrowsAsync<IOException>(() => new WorkerPictures(workers).InspectAsync("/nowhere/ảnh.jpg", Ct));
    }

    [Fact]
    public async Task A_job_whose_worker_is_killed_is_done_by_another()
    {
        await using var workers = new Workers(Options());
        using var desk = new PictureDesk(new WorkerPictures(workers));
        var outputs = Enumerable.Range(0, 12).Select(i => new PictureOutput($"{i}.avif", 1100 + i, null, PictureFormat.Avif));
        var making = desk.MakeAsync(Photo.Jpeg(1200, 900), [.. outputs]);

        var first = await WorkingAsync(workers);
        Kill(first);
        Assert.Equal(12, (await making).Made.Count);
        Assert.DoesNotContain(first, workers.ProcessIds);
    }

    [Fact]
    public async Task A_picture_that_ends_every_worker_is_damaged_and_the_next_is_done()
    {
        await using var workers = new Workers(Options() with { Pictures = new PictureOptions(Limits: AnyScans) });
        using var desk = new PictureDesk(new WorkerPictures(workers));
        var making = desk.MakeAsync(Slow, PictureDesk.Whole(64));
        var first = await WorkingAsync(workers);
        Kill(first);
        Kill(await WorkingAsync(workers, not: first));

        Assert.Equal(PictureFault.Damaged, (await Assert.ThrowsAsync<PictureRefusedException>(() => making)).Fault);
        Assert.NotEmpty((await desk.MakeAsync(Photo.Jpeg(64, 64), PictureDesk.Whole(64))).Made);
    }

    [Fact]
    public async Task A_job_over_its_time_is_killed_and_the_next_is_done()
    {
        await using var workers = new Workers(Options() with
        {
            Pictures = new PictureOptions(Limits: AnyScans),
            TimeLimit = TimeSpan.FromSeconds(1),
        });
        using var desk = new PictureDesk(new WorkerPictures(workers));
        var clock = Stopwatch.StartNew();
        await desk.RefusedAsync(PictureFault.TimedOut, Slow);
        Assert.InRange(clock.Elapsed.TotalSeconds, 1, 8);
        Assert.Empty(workers.ProcessIds);
        Assert.NotEmpty((await desk.MakeAsync(Photo.Jpeg(64, 64), PictureDesk.Whole(64))).Made);
    }

    [Fact]
    public async Task A_job_over_its_memory_is_killed()
    {
        await using var workers = new Workers(Options() with
        {
            Pictures = new PictureOptions(Limits: AnyScans),
            MaxMemoryBytes = 1 << 20,
        });
        using var desk = new PictureDesk(new WorkerPictures(workers));
        var refusal = await desk.RefusedAsync(PictureFault.TooMuchMemory, Slow);
        Assert.True(refusal.Found > refusal.Allowed);
    }

    [Fact]
    public async Task Nobody_works_for_a_caller_who_left()
    {
        await using var workers = new Workers(Options() with { Pictures = new PictureOptions(Limits: AnyScans) });
        using var desk = new PictureDesk(new WorkerPictures(workers));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var making = new WorkerPictures(workers).MakeAsync(desk.Job(Slow, PictureDesk.Whole(64)), patience.Token);
        var id = await WorkingAsync(workers);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => making);
        await EndedAsync(id);
    }

    [Fact]
    public async Task Many_jobs_at_once_are_all_done_by_few_workers()
    {
        await using var workers = new Workers(Options() with { Workers = 2, MaxWaiting = 3 });
        using var desk = new PictureDesk(new WorkerPictures(workers));
        var source = desk.Keep(Photo.Jpeg(300, 200));
        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => new WorkerPictures(workers).MakeAsync(
            new PictureJob(source, desk.Folder, [new PictureOutput($"{i}.webp", 100, null, PictureFormat.WebP)]), Ct)));
        Assert.Equal(30, results.Select(result => result.Made.Single().Name).Distinct().Count());
        Assert.InRange(workers.ProcessIds.Count(), 1, 2);
    }

    [Fact]
    public async Task The_queue_is_bounded_and_left_by_who_gives_up()
    {
        await using var workers = new Workers(
            Options() with { Pictures = new PictureOptions(Limits: AnyScans), MaxWaiting = 2 });
        using var desk = new PictureDesk(new WorkerPictures(workers));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var job = desk.Job(Slow, PictureDesk.Whole(64));
        var jobs = Enumerable.Range(0, 6).Select(_ => new WorkerPictures(workers).MakeAsync(job, patience.Token)).ToList();
        await WorkingAsync(workers);
        Assert.Equal(2, workers.Waiting);

        await patience.CancelAsync();
        foreach (var waiting in jobs)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        Assert.NotEmpty((await desk.MakeAsync(Photo.Jpeg(64, 64), PictureDesk.Whole(64))).Made);
    }

    [Fact]
    public async Task An_idle_worker_is_ended()
    {
        await using var workers = new Workers(Options() with { IdleTime = TimeSpan.FromMilliseconds(50) });
        using var desk = new PictureDesk(new WorkerPictures(workers));
        await desk.InspectAsync(Photo.Jpeg(64, 64));
        while (workers.ProcessIds.Any())
        {
            await Task.Delay(10, Ct);
        }

        Assert.Equal(64, (await desk.InspectAsync(Photo.Jpeg(64, 64))).Width);
    }

    [Fact]
    public async Task The_end_of_the_engine_ends_its_workers_at_work()
    {
        var workers = new Workers(Options() with { Pictures = new PictureOptions(Limits: AnyScans) });
        using var desk = new PictureDesk(new WorkerPictures(workers));
        var making = desk.MakeAsync(Slow, PictureDesk.Whole(64));
        var id = await WorkingAsync(workers);
        await workers.DisposeAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => making);
        await EndedAsync(id);
    }

    [Fact]
    public async Task The_parents_end_ends_a_worker_at_work()
    {
        using var desk = new PictureDesk();
        var options = Options();
        var start = new ProcessStartInfo(options.FileName, options.Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var worker = Process.Start(start)!;
        var pipe = worker.StandardInput.BaseStream;
        foreach (var request in (WorkerRequest[])
        [
            new(Options: new WorkerSettings(new PictureOptions(Limits: AnyScans), new AttachmentOptions())),
            new(Make: desk.Job(Slow, PictureDesk.Whole(64))),
        ])
        {
            await Frames.WriteAsync(pipe, request, WorkerMessages.Default.WorkerRequest, Ct);
        }

        await Frames.ReadAsync(worker.StandardOutput.BaseStream, WorkerMessages.Default.WorkerReply, Ct);
        await BusyAsync(worker.Id);
        pipe.Close();
        await worker.WaitForExitAsync(Ct).WaitAsync(TimeSpan.FromSeconds(5), Ct);
        Assert.Equal(0, worker.ExitCode);
    }

    [Fact]
    public async Task A_program_that_is_no_worker_is_a_broken_promise_not_a_damaged_picture()
    {
        await using var workers = new Workers(new WorkerOptions("sh", ["-c", "exit 3"], new PictureOptions()));
        using var desk = new PictureDesk(new WorkerPictures(workers));
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.InspectAsync(Photo.Jpeg(64, 64)));
    }

    [Fact]
    public async Task Without_libvips_every_picture_is_refused_for_that()
    {
        await using var workers = new Workers(Options() with { Pictures = new PictureOptions("/nowhere/libvips.so") });
        using var desk = new PictureDesk(new WorkerPictures(workers));
        var refusal = await desk.RefusedAsync(PictureFault.NoLibrary, Photo.Jpeg(64, 64));
        Assert.Contains("/nowhere/libvips.so could not be loaded", refusal.Message, StringComparison.Ordinal);
    }

    private static WorkerOptions Options() => new(
        "dotnet", [Repository.Output("NewsPortal.Web", "NewsPortal.Web.dll"), ImageWorker.Command], new PictureOptions());

    // The id of a worker that is in the middle of a job, by its use of the processor.
    private static async Task<int> WorkingAsync(Workers workers, int? not = null)
    {
        while (true)
        {
            foreach (var id in workers.ProcessIds.Where(id => id != not))
            {
                await BusyAsync(id);
                return id;
            }

            await Task.Delay(10, Ct);
        }
    }

    private static async Task BusyAsync(int id)
    {
        using var process = Process.GetProcessById(id);
        var before = process.TotalProcessorTime;
        while (process.TotalProcessorTime - before < TimeSpan.FromMilliseconds(150))
        {
            await Task.Delay(10, Ct);
            process.Refresh();
        }
    }

    private static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }

    private static async Task EndedAsync(int id)
    {
        while (Directory.Exists($"/proc/{id}"))
        {
            await Task.Delay(10, Ct);
        }
    }
}
