namespace NewsPortal.Media.Imaging;

/// <summary>All that is wanted of one picture; it is decoded once. Of an animation the first frame is taken, as a still.</summary>
/// <param name="Source">Path of the picture.</param>
/// <param name="Folder">Where the files go; it exists, and files of the same name are replaced.</param>
/// <param name="Outputs">
/// Of several that would come out as the same size in the same format, only the narrowest is made: a ladder ends at the
/// picture's own width.
/// </param>
/// <param name="Focal">What crops keep; null for the point that draws the eye.</param>
/// <param name="Describe">Whether <see cref="PictureResult.Description"/> is wanted.</param>
public sealed record PictureJob(
    string Source, string Folder, IReadOnlyList<PictureOutput> Outputs, FocalPoint? Focal = null, bool Describe = false);
