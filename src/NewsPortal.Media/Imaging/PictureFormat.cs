namespace NewsPortal.Media.Imaging;

/// <summary>What pictures are made in for readers; WebP and AVIF keep transparency, JPEG shows it as white.</summary>
public enum PictureFormat
{
    Jpeg,
    WebP,
    Avif,
}
