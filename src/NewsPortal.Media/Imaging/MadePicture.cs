namespace NewsPortal.Media.Imaging;

/// <summary>A file that was made: upright, 8-bit sRGB, without any metadata of its source.</summary>
/// <param name="Name">As the output was named.</param>
/// <param name="Width">In pixels, which may be less than asked for.</param>
public sealed record MadePicture(string Name, PictureFormat Format, int Width, int Height, long Bytes);
