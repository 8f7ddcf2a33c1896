namespace NewsPortal.Media.Imaging;

/// <summary>A named crop. Addresses may ask for these and for no others.</summary>
/// <param name="Name">Lower case, part of addresses and file names.</param>
/// <param name="Width">In pixels, with <paramref name="Height"/>: the ratio, and the most that is made.</param>
public sealed record PicturePreset(string Name, int Width, int Height)
{
    /// <summary>The file named <c>card.webp</c>.</summary>
    public PictureOutput Output(PictureFormat format) => new($"{Name}.{format.Extension}", Width, Height, format);
}
