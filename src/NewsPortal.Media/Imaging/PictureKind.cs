namespace NewsPortal.Media.Imaging;

/// <summary>What is accepted as a picture, told from the bytes and never from the name.</summary>
public enum PictureKind
{
    Jpeg,
    Png,
    WebP,
    Gif,
    Avif,
}
