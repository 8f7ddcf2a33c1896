using NewsPortal.Media.Imaging;

namespace NewsPortal.Media.Assets;

/// <summary>A file that was looked at and is taken.</summary>
/// <param name="ContentType">Told from the bytes.</param>
/// <param name="Picture">Null for a file that is no picture.</param>
/// <param name="Text">The words inside, for search; null where there are none or none could be read.</param>
public sealed record IncomingFile(string ContentType, long Bytes, PictureFacts? Picture, string? Text);
