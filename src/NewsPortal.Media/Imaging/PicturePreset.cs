namespace NewsPortal.Media.Imaging;

/// <summary>A named crop. Addresses may ask for these and for no others.</summary>
/// <param name="Name">Lower case, part of addresses and file names.</param>
/// <param name="Widths">In pixels, ascending: what is made of a picture that is large enough.</param>
/// <param name="Ratio">Height by width.</param>
public sealed record PicturePreset(string Name, IReadOnlyList<int> Widths, double Ratio)
{
    /// <returns>In pixels.</returns>
    public int HeightOf(int width) => (int)Math.Round(width * Ratio);
}
