using NewsPortal.Media.Imaging.Vips;
using Xunit;

namespace NewsPortal.Tests.Media.Imaging;

/// <summary>Pictures made by libvips itself, in whatever format and colour a test wants.</summary>
internal static class Photo
{
    /// <summary>Colours that change from place to place, with a grain an encoder must work for.</summary>
    internal static byte[] Png(int width, int height) => PngFile.Of(width, height, (x, y) =>
    {
        var grain = (byte)(((x * 73) ^ (y * 151)) % 23);
        return [(byte)(x * 200 / width + grain), (byte)(y * 200 / height + grain), (byte)(128 + grain)];
    });

    internal static byte[] Jpeg(int width, int height, string options = "Q=90") => Save(Png(width, height), "jpegsave_buffer", options);

    internal static byte[] WebP(int width, int height) => Save(Png(width, height), "webpsave_buffer", "Q=80");

    internal static byte[] Avif(int width, int height) => Save(Png(width, height), "heifsave_buffer", "Q=60,compression=av1,effort=0");

    /// <summary>One colour all over.</summary>
    internal static byte[] Plain(int width, int height, params byte[] colour) => PngFile.Of(width, height, (_, _) => colour);

    internal static byte[] Save(byte[] png, string saver, string options) => With(png, "pngload_source", image => image.Save(saver, options));

    internal static byte[] CmykJpeg(byte[] png) => With(png, "pngload_source", image =>
    {
        using var operation = new VipsOperation("colourspace");
        using var cmyk = operation.Set("in", image).Set("space", "cmyk").RunForImage();
        return cmyk.Save("jpegsave_buffer", "Q=95");
    });

    /// <summary>The colours of the file, said in Display P3 and marked so.</summary>
    internal static byte[] DisplayP3Jpeg(byte[] png) => With(png, "pngload_source", image =>
    {
        using var operation = new VipsOperation("icc_transform");
        using var wide = operation.Set("in", image).Set("input_profile", "srgb").Set("output_profile", "p3").RunForImage();
        return wide.Save("jpegsave_buffer", "Q=95,keep=icc");
    });

    internal static byte[] AnimatedWebP(byte[] gif)
    {
        using var source = Source(gif);
        using var operation = new VipsOperation("gifload_source");
        using var frames = operation.Set("source", source).Set("n", -1).RunForImage();
        return frames.Save("webpsave_buffer", "lossless=true");
    }

    /// <summary>The colour at a place, given as fractions: red, green, blue and, where there is one, alpha.</summary>
    internal static byte[] ColourAt(byte[] file, string loader, double x, double y) => With(file, loader, image =>
    {
        using var srgb = image.ToSrgb();
        var pixels = srgb.Pixels();
        var channels = pixels.Length / (srgb.Width * srgb.Height);
        var at = (((int)(y * srgb.Height) * srgb.Width) + (int)(x * srgb.Width)) * channels;
        return pixels[at..(at + channels)];
    });

    /// <summary>The same colour, as far as lossy formats keep it.</summary>
    internal static void Near(byte[] expected, byte[] actual, int tolerance = 16) => Assert.True(
        expected.Length == actual.Length && expected.Zip(actual).All(pair => Math.Abs(pair.First - pair.Second) <= tolerance),
        $"[{string.Join(", ", actual)}] is not near [{string.Join(", ", expected)}].");

    private static byte[] With(byte[] file, string loader, Func<VipsImage, byte[]> work)
    {
        using var source = Source(file);
        using var image = VipsImage.Open(source, loader);
        return work(image);
    }

    private static VipsSource Source(byte[] file)
    {
        Assert.Null(VipsLibrary.Find().WhyMissing);
        var pinned = GC.AllocateUninitializedArray<byte>(file.Length, pinned: true);
        file.CopyTo(pinned, 0);
        return VipsSource.Of(pinned);
    }
}
