using System.Globalization;
using System.Runtime.InteropServices;

namespace NewsPortal.Media.Imaging.Vips;

/// <summary>One operation of libvips by its nickname: set what goes in, run it, take what comes out.</summary>
/// <exception cref="VipsException">libvips does not know it, or refuses an argument or the whole.</exception>
internal sealed unsafe class VipsOperation : IDisposable
{
    // GLib's fundamental types are fixed numbers (gtype.h).
    private const nint IntType = 6 << 2;

    private readonly string _name;
    private nint _operation;

    public VipsOperation(string name)
    {
        _name = name;
        _operation = LibVips.vips_operation_new(name);
        if (_operation == 0)
        {
            throw Failure();
        }
    }

    public VipsOperation Set(string argument, string value) =>
        LibVips.vips_object_set_argument_from_string(_operation, argument, value) == 0 ? this : throw Failure();

    public VipsOperation Set(string argument, int value) => Set(argument, value.ToString(CultureInfo.InvariantCulture));

    public VipsOperation Set(string argument, VipsImage value) => Set(argument, value, "VipsImage");

    public VipsOperation Set(string argument, VipsSource value) => Set(argument, value, "VipsSource");

    /// <param name="options">Several at once: <c>Q=80,keep=none</c>.</param>
    public VipsOperation SetAll(string options) =>
        options.Split(',').Select(option => option.Split('=')).Aggregate(this, (self, pair) => self.Set(pair[0], pair[1]));

    public VipsOperation Run()
    {
        var built = LibVips.vips_cache_operation_build(_operation);
        if (built == 0)
        {
            throw Failure();
        }

        LibVips.g_object_unref(_operation);
        _operation = built;
        return this;
    }

    /// <summary>Runs it and takes the picture that comes out.</summary>
    public VipsImage RunForImage()
    {
        Run();
        var value = Get("out", LibVips.g_type_from_name("VipsImage"));
        var image = new VipsImage(LibVips.g_object_ref(LibVips.g_value_get_object(&value)));
        LibVips.g_value_unset(&value);
        return image;
    }

    /// <summary>Runs a saver and takes the file that comes out.</summary>
    public byte[] RunForBytes()
    {
        Run();
        var value = Get("buffer", LibVips.g_type_from_name("VipsBlob"));
        nuint length;
        var start = LibVips.vips_blob_get(LibVips.g_value_get_boxed(&value), &length);
        var bytes = new ReadOnlySpan<byte>((void*)start, checked((int)length)).ToArray();
        LibVips.g_value_unset(&value);
        return bytes;
    }

    public int GetInt(string argument)
    {
        var value = Get(argument, IntType);
        var number = LibVips.g_value_get_int(&value);
        LibVips.g_value_unset(&value);
        return number;
    }

    public void Dispose()
    {
        if (_operation != 0)
        {
            LibVips.vips_object_unref_outputs(_operation);
            LibVips.g_object_unref(_operation);
            _operation = 0;
        }
    }

    private VipsOperation Set(string argument, SafeHandle gobject, string type)
    {
        LibVips.GValue value = default;
        LibVips.g_value_init(&value, LibVips.g_type_from_name(type));
        LibVips.g_value_set_object(&value, gobject.DangerousGetHandle());
        LibVips.g_object_set_property(_operation, argument, &value);
        LibVips.g_value_unset(&value);
        GC.KeepAlive(gobject);
        return this;
    }

    private LibVips.GValue Get(string argument, nint type)
    {
        LibVips.GValue value = default;
        LibVips.g_value_init(&value, type);
        LibVips.g_object_get_property(_operation, argument, &value);
        return value;
    }

    private VipsException Failure() => new($"{_name}: {LibVips.TakeError()}");
}
