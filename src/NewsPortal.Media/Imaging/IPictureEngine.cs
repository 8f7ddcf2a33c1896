namespace NewsPortal.Media.Imaging;

/// <summary>Looks at uploaded pictures and makes the ones that are served.</summary>
public interface IPictureEngine
{
    /// <summary>Reads the header of a picture and checks it against the limits; no pixel is decoded.</summary>
    /// <exception cref="PictureRefusedException">It is not taken as a picture.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    Task<PictureFacts> InspectAsync(string path, CancellationToken ct);

    /// <summary>Makes a job's files. When it throws, some of them may exist; the caller clears its folder.</summary>
    /// <exception cref="PictureRefusedException">It is not taken as a picture.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    Task<PictureResult> MakeAsync(PictureJob job, CancellationToken ct);
}
