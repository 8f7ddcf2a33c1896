using NewsPortal.Media.Attachments;
using NewsPortal.Media.Imaging;
using NewsPortal.Media.Imaging.Guards;

namespace NewsPortal.Media.Assets;

/// <summary>Looks at every file that comes in, whoever brings it: what it is, whether it is taken, and what words are in it.</summary>
public sealed class Intake(IPictureEngine pictures, IAttachmentReader attachments)
{
    /// <param name="name">As it was called where it comes from; its ending must say what the bytes are.</param>
    /// <exception cref="FileRefusedException">It is not taken.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public async Task<IncomingFile> LookAsync(string path, string name, CancellationToken ct)
    {
        try
        {
            return PictureEndings.IsOfPicture(name) || await BeginsLikePictureAsync(path, ct)
                ? await PictureAsync(path, name, ct) : await AttachmentAsync(path, name, ct);
        }
        catch (Exception e) when (e is PictureRefusedException or AttachmentRefusedException)
        {
            throw new FileRefusedException(e);
        }
    }

    private async Task<IncomingFile> PictureAsync(string path, string name, CancellationToken ct)
    {
        var facts = await pictures.InspectAsync(path, ct);
        PictureEndings.Require(facts.Kind, name);
        return new IncomingFile($"image/{facts.Kind.ToString().ToLowerInvariant()}", new FileInfo(path).Length, facts, null);
    }

    private async Task<IncomingFile> AttachmentAsync(string path, string name, CancellationToken ct)
    {
        var content = await attachments.ReadAsync(path, name, ct);
        return new IncomingFile(content.Kind.ContentType, new FileInfo(path).Length, null, content.Text.Text);
    }

    // A picture under the name of a document is told as that, and not as a document that cannot be read.
    private static async Task<bool> BeginsLikePictureAsync(string path, CancellationToken ct)
    {
        var start = new byte[KindOfBytes.StartBytes];
        await using var file = File.OpenRead(path);
        return KindOfBytes.IsPicture(start.AsSpan(0, await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, ct)));
    }
}
