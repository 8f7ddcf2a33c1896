namespace NewsPortal.Media.Imaging.Making;

/// <summary>The size an output comes out as, never larger than the picture.</summary>
internal readonly record struct PlannedSize(int Width, int Height, bool IsCrop)
{
    /// <param name="width">Of the upright picture.</param>
    public static PlannedSize Of(PictureOutput output, int width, int height) => Of(output.Width, output.Height, width, height);

    /// <param name="wantedHeight">Null for the whole picture.</param>
    /// <param name="width">Of the upright picture.</param>
    public static PlannedSize Of(int wantedWidth, int? wantedHeight, int width, int height)
    {
        if (wantedHeight is not { } cropHeight)
        {
            var scaled = Math.Min(wantedWidth, width);
            return new PlannedSize(scaled, Part(height, scaled, width), false);
        }

        // The largest of that ratio inside the picture, then down to what is wanted.
        var fit = Math.Min(1, Math.Min((double)width / wantedWidth, (double)height / cropHeight));
        return new PlannedSize(
            Math.Max(1, (int)Math.Round(wantedWidth * fit)), Math.Max(1, (int)Math.Round(cropHeight * fit)), true);
    }

    /// <summary>The width the whole picture is decoded to so that this size is cut from it without enlarging.</summary>
    public int DecodeWidth(int width, int height) =>
        Math.Min(width, Math.Max(Width, (int)Math.Ceiling((double)width * Height / height)));

    /// <summary>Where the crop lies in a picture of that size.</summary>
    public (int Left, int Top, int Width, int Height) CropIn(int width, int height, FocalPoint focal)
    {
        var scale = Math.Min((double)width / Width, (double)height / Height);
        var (cropWidth, cropHeight) = (Cut(Width * scale, width), Cut(Height * scale, height));
        return (Place(focal.X, cropWidth, width), Place(focal.Y, cropHeight, height), cropWidth, cropHeight);
    }

    private static int Cut(double side, int whole) => Math.Clamp((int)Math.Round(side), 1, whole);

    private static int Place(double focal, int part, int whole) =>
        (int)Math.Clamp(Math.Round((focal * whole) - (part / 2.0)), 0, whole - part);

    private static int Part(int whole, int part, int of) => Math.Max(1, (int)Math.Round((double)whole * part / of));
}
