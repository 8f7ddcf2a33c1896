using Microsoft.Extensions.DependencyInjection;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Pictures;
using NewsPortal.Media.Storage;
using NewsPortal.Tests.Media.Imaging;
using NewsPortal.Tests.Support;
using Xunit;

namespace NewsPortal.Tests.Media.Library;

public sealed class PictureRunTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_too_much_for_AVIF_is_shown_in_the_other_formats_and_not_tried_for_ever()
    {
        await using var shelf = await OpenAsync(job =>
            job.Outputs.Any(o => o.Format == PictureFormat.Avif) ? new PictureRefusedException(PictureFault.TimedOut) : null);
        await shelf.AddAsync("a.jpg", Photo.Jpeg(400, 300));
        for (var hour = 0; hour < 5; hour++)
        {
            await shelf.MakeAsync();
            shelf.Db.Clock.Advance(TimeSpan.FromHours(1));
        }

        var shown = (await shelf.FindAsync("a.jpg"))!;
        Assert.Equal((PictureStage.Shown, PictureFault.TimedOut, "auto"), (shown.Stage, shown.Fault, shown.Crop));
        Assert.Equal(1 + 3, Asked(shelf));
    }

    [Fact]
    public async Task What_could_not_be_made_in_time_is_tried_again_and_then_shown()
    {
        var trouble = 2;
        await using var shelf = await OpenAsync(_ => trouble-- > 0 ? new PictureRefusedException(PictureFault.TooMuchMemory) : null);
        await shelf.AddAsync("a.jpg", Photo.Jpeg(400, 300));
        await shelf.MakeAsync();
        Assert.Equal((PictureStage.Waiting, 1), ((await shelf.FindAsync("a.jpg"))!.Stage!.Value, (await shelf.FindAsync("a.jpg"))!.Tries));

        shelf.Db.Clock.Advance(TimeSpan.FromMinutes(1));
        await shelf.MakeAsync();
        shelf.Db.Clock.Advance(TimeSpan.FromMinutes(2));
        await shelf.MakeAsync();
        var made = (await shelf.FindAsync("a.jpg"))!;
        Assert.Equal((PictureStage.Complete, 0, null), (made.Stage, made.Tries, made.NextTryAt));
    }

    [Fact]
    public async Task An_original_that_cannot_be_read_holds_nobody_up_and_is_not_refused_for_it()
    {
        await using var shelf = await OpenAsync(_ => null);
        var lost = await shelf.AddAsync("lost.jpg", Photo.Jpeg(400, 300));
        await shelf.AddAsync("whole.jpg", Photo.Jpeg(410, 300));
        await shelf.Store.RemoveAsync(MediaKeys.Original(lost.Sha256), Ct);
        await shelf.MakeAsync();
        Assert.Equal(PictureStage.Complete, (await shelf.FindAsync("whole.jpg"))!.Stage);
        Assert.Equal(PictureStage.Waiting, (await shelf.FindAsync("lost.jpg"))!.Stage);

        // The share is mounted again.
        await shelf.Store.PutAsync(MediaKeys.Original(lost.Sha256), await shelf.FileAsync(Photo.Jpeg(400, 300)), Ct);
        shelf.Db.Clock.Advance(TimeSpan.FromMinutes(1));
        await shelf.MakeAsync();
        Assert.Equal(PictureStage.Complete, (await shelf.FindAsync("lost.jpg"))!.Stage);
    }

    [Fact]
    public async Task Brought_again_a_refused_picture_is_tried_again()
    {
        var trouble = 1;
        await using var shelf = await OpenAsync(_ => trouble-- > 0 ? new PictureRefusedException(PictureFault.Damaged) : null);
        await shelf.AddAsync("a.jpg", Photo.Jpeg(400, 300));
        await shelf.MakeAsync();
        Assert.Equal(PictureStage.Refused, (await shelf.FindAsync("a.jpg"))!.Stage);

        await shelf.AddAsync("a.jpg", Photo.Jpeg(400, 300));
        await shelf.MakeAsync();
        Assert.Equal(PictureStage.Complete, (await shelf.FindAsync("a.jpg"))!.Stage);
    }

    private static Task<Shelf> OpenAsync(Func<PictureJob, PictureRefusedException?> trouble) =>
        Shelf.OpenAsync(Databases.Sqlite, services => services.AddSingleton<IPictureEngine>(new Troubled(trouble)));

    private static int Asked(Shelf shelf) => ((Troubled)shelf.Db.Services.GetRequiredService<IPictureEngine>()).Asked;

    /// <summary>Makes pictures as ever, unless there is trouble.</summary>
    private sealed class Troubled(Func<PictureJob, PictureRefusedException?> trouble) : IPictureEngine
    {
        private readonly InProcessPictures _engine = new(new PictureOptions());

        public int Asked { get; private set; }

        public Task<PictureFacts> InspectAsync(string path, CancellationToken ct) => _engine.InspectAsync(path, ct);

        public Task<PictureResult> MakeAsync(PictureJob job, CancellationToken ct)
        {
            Asked++;
            return trouble(job) is { } refused ? Task.FromException<PictureResult>(refused) : _engine.MakeAsync(job, ct);
        }
    }
}
