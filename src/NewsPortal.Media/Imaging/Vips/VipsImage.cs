using System.Runtime.InteropServices;

namespace NewsPortal.Media.Imaging.Vips;

/// <summary>
/// A picture of libvips: a recipe until its pixels are asked for. Whatever is made from it holds it, so it may be disposed of
/// early.
/// </summary>
internal sealed unsafe class VipsImage(nint image) : GObjectHandle(image)
{
    // Longer than any picture, so that only the width decides.
    private const int AnyHeight = 10_000_000;

    public int Width => LibVips.vips_image_get_width(this);

    public int Height => LibVips.vips_image_get_height(this);

    /// <summary>Of one pixel, decoded.</summary>
    public int BytesPerPixel =>
        LibVips.vips_image_get_bands(this) * (int)LibVips.vips_format_sizeof(LibVips.vips_image_get_format(this));

    public bool HasAlpha => LibVips.vips_image_hasalpha(this) != 0;

    /// <summary>As EXIF counts it, 1 to 8; from 5 on the picture lies on its side.</summary>
    public int Orientation => LibVips.vips_image_get_orientation(this);

    public bool HasProfile => LibVips.vips_image_get_typeof(this, "icc-profile-data") != 0;

    public int Pages => LibVips.vips_image_get_n_pages(this);

    /// <param name="loader">Such as <c>jpegload_source</c>. Only the header is read.</param>
    public static VipsImage Open(VipsSource source, string loader)
    {
        using var operation = new VipsOperation(loader);
        return operation.Set("source", source).Set("fail_on", "error").Set("access", "sequential").RunForImage();
    }

    /// <summary>Upright, of at most this width, decoded no larger than that needs.</summary>
    /// <param name="hasProfile">Whether it has colours of its own; they become sRGB.</param>
    public static VipsImage Thumbnail(VipsSource source, int width, bool hasProfile)
    {
        using var operation = new VipsOperation("thumbnail_source");

        // Its own fail_on does not reach the loader; this does.
        operation.Set("source", source).Set("option_string", "[fail_on=error]").Set("width", width)
            .Set("height", AnyHeight).Set("size", "down");

        // Without a profile this would turn sRGB into itself, at the cost of a third of a decode.
        return (hasProfile ? operation.Set("output_profile", "srgb") : operation).RunForImage();
    }

    /// <summary>Exactly this size, whatever the ratio was.</summary>
    public VipsImage Resize(int width, int height)
    {
        using var operation = new VipsOperation("thumbnail_image");
        return operation.Set("in", this).Set("width", width).Set("height", height).Set("size", "force").RunForImage();
    }

    public VipsImage Crop(int left, int top, int width, int height)
    {
        using var operation = new VipsOperation("extract_area");
        return operation.Set("input", this).Set("left", left).Set("top", top).Set("width", width).Set("height", height)
            .RunForImage();
    }

    /// <summary>8 bits a channel, three or four channels.</summary>
    public VipsImage ToSrgb()
    {
        using var operation = new VipsOperation("colourspace");
        return operation.Set("in", this).Set("space", "srgb").RunForImage();
    }

    /// <summary>The picture itself when it has no transparency.</summary>
    public VipsImage FlattenOnWhite()
    {
        using var operation = new VipsOperation(HasAlpha ? "flatten" : "copy");
        operation.Set("in", this);
        return (HasAlpha ? operation.Set("background", "255 255 255") : operation).RunForImage();
    }

    /// <summary>The pixel that draws the eye: skin, edges, strong colours.</summary>
    public (int X, int Y) Attention()
    {
        using var operation = new VipsOperation("smartcrop");
        operation.Set("input", this).Set("interesting", "attention")
            .Set("width", Math.Max(1, Width / 2)).Set("height", Math.Max(1, Height / 2)).Run();
        return (operation.GetInt("attention_x"), operation.GetInt("attention_y"));
    }

    /// <summary>Does the work so far and keeps the pixels.</summary>
    public VipsImage ToMemory() => new(LibVips.vips_image_copy_memory(this));

    /// <param name="saver">Such as <c>jpegsave_buffer</c>.</param>
    /// <param name="options">As <see cref="VipsOperation.SetAll"/> takes them.</param>
    public byte[] Save(string saver, string options)
    {
        using var operation = new VipsOperation(saver);
        return operation.Set("in", this).SetAll(options).RunForBytes();
    }

    /// <summary>Row by row, channel by channel.</summary>
    public byte[] Pixels()
    {
        nuint length;
        var start = LibVips.vips_image_write_to_memory(this, &length);
        if (start == 0)
        {
            throw new VipsException(LibVips.TakeError());
        }

        try
        {
            return new ReadOnlySpan<byte>((void*)start, checked((int)length)).ToArray();
        }
        finally
        {
            LibVips.g_free(start);
        }
    }

    /// <returns>Null when the picture has no such field.</returns>
    public string? Text(string field)
    {
        if (LibVips.vips_image_get_typeof(this, field) == 0 || LibVips.vips_image_get_as_string(this, field, out var text) != 0)
        {
            return null;
        }

        try
        {
            return Marshal.PtrToStringUTF8(text);
        }
        finally
        {
            LibVips.g_free(text);
        }
    }
}
