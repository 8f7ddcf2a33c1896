using NewsPortal.Media.Imaging;
using Xunit;

namespace NewsPortal.Tests.Media.Imaging;

/// <summary>A folder, an engine, and pictures that are tried on it.</summary>
internal sealed class PictureDesk(IPictureEngine? engine = null) : IDisposable
{
    private readonly IPictureEngine _engine = engine ?? new InProcessPictures(new PictureOptions());

    internal string Folder { get; } = Directory.CreateTempSubdirectory("newsportal-pictures-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    internal static PictureOutput Whole(int width, PictureFormat format = PictureFormat.Jpeg) =>
        new($"{width}.{format.Extension}", width, null, format);

    internal string Keep(byte[] file, string name = "upload.bin")
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, file);
        return path;
    }

    internal PictureJob Job(byte[] file, params PictureOutput[] outputs) => new(Keep(file), Folder, outputs);

    internal Task<PictureFacts> InspectAsync(byte[] file) => _engine.InspectAsync(Keep(file), Ct);

    internal Task<PictureResult> MakeAsync(byte[] file, params PictureOutput[] outputs) => _engine.MakeAsync(Job(file, outputs), Ct);

    internal Task<PictureResult> MakeAsync(PictureJob job) => _engine.MakeAsync(job, Ct);

    internal byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    /// <summary>The picture as readers get it, in JPEG.</summary>
    internal async Task<byte[]> ServedAsync(byte[] file, int width = 64)
    {
        await MakeAsync(file, Whole(width));
        return Read($"{width}.jpg");
    }

    internal async Task<PictureRefusedException> RefusedAsync(PictureFault fault, byte[] file)
    {
        var refusal = await Assert.ThrowsAsync<PictureRefusedException>(() => MakeAsync(file, Whole(64)));
        Assert.Equal(fault, refusal.Fault);
        return refusal;
    }
}
