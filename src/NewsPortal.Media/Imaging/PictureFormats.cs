namespace NewsPortal.Media.Imaging;

/// <summary>What is known of each format.</summary>
public static class PictureFormats
{
    extension(PictureFormat format)
    {
        /// <summary>Of files, lower case, without a dot.</summary>
        public string Extension => format switch
        {
            PictureFormat.Jpeg => "jpg",
            PictureFormat.WebP => "webp",
            PictureFormat.Avif => "avif",
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
        };

        /// <summary>What HTTP calls it.</summary>
        public string ContentType => format == PictureFormat.Jpeg ? "image/jpeg" : $"image/{format.Extension}";
    }
}
