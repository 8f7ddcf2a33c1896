namespace NewsPortal.Media.Imaging;

/// <summary>What a picture's header says.</summary>
/// <param name="Width">In pixels, of the upright picture: after the turn its EXIF orientation asks for.</param>
/// <param name="Frames">1 for a still picture.</param>
/// <param name="HasAlpha">It may be transparent somewhere.</param>
/// <param name="TakenAt">By the camera's clock, which knows no zone; null when the picture does not say, or not readably.</param>
public sealed record PictureFacts(PictureKind Kind, int Width, int Height, int Frames, bool HasAlpha, DateTime? TakenAt);
