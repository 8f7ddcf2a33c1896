namespace NewsPortal.Media.Imaging;

/// <param name="Made">The files that exist now; fewer than asked for where sizes fell together.</param>
/// <param name="Description">Null when it was not asked for.</param>
public sealed record PictureResult(IReadOnlyList<MadePicture> Made, PictureDescription? Description);
