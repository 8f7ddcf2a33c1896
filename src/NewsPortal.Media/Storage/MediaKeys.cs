namespace NewsPortal.Media.Storage;

/// <summary>How keys are made.</summary>
public static class MediaKeys
{
    private const int PictureLength = 32;

    /// <param name="sha256">Of the bytes, lower-case hex.</param>
    public static string Original(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return $"{sha256[..2]}/{sha256}";
    }

    /// <summary>How addresses name a picture: 128 bits of the hash of its original, from which the original cannot be had.</summary>
    public static string Picture(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return sha256[..PictureLength];
    }

    /// <summary>Where the files made from a picture lie; ends in a slash.</summary>
    /// <param name="picture">See <see cref="Picture"/>.</param>
    public static string MadeFolder(string picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return $"made/{picture[..2]}/{picture}/";
    }

    /// <param name="name">Of the file: <c>640.webp</c>, <c>card-320.50-30.jpg</c>.</param>
    public static string Made(string picture, string name) => MadeFolder(picture) + name;
}
