namespace NewsPortal.Media.Imaging;

/// <summary>One file to make of a picture. Nothing is ever enlarged.</summary>
/// <param name="Name">Of the file in the job's folder, without any folder.</param>
/// <param name="Width">In pixels, at least 1; a smaller picture keeps its own.</param>
/// <param name="Height">
/// In pixels: the picture is cropped to exactly this ratio, at the largest size that fits. Null to scale it whole.
/// </param>
public sealed record PictureOutput(string Name, int Width, int? Height, PictureFormat Format);
