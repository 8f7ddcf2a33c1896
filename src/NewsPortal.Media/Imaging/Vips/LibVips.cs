using System.Runtime.InteropServices;

namespace NewsPortal.Media.Imaging.Vips;

/// <summary>
/// The functions of libvips and GLib we call. Operations go through GObject properties: the usual C functions are variadic,
/// which .NET cannot call portably.
/// </summary>
internal static unsafe partial class LibVips
{
    /// <summary>Stands for whichever file <see cref="VipsLibrary"/> has found.</summary>
    public const string Name = "newsportal-libvips";

    /// <summary>
    /// Copies and clears libvips' error text. There is one for the process: of operations that fail at the same moment, one
    /// may get the text of both. So it is a hint for logs, never something to decide by.
    /// </summary>
    public static string TakeError()
    {
        var text = vips_error_buffer_copy();
        try
        {
            return Marshal.PtrToStringUTF8(text)?.Trim().ReplaceLineEndings("; ") ?? "";
        }
        finally
        {
            g_free(text);
        }
    }

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int g_setenv(string name, string value, int overwrite);

    [LibraryImport(Name)]
    public static partial void g_free(nint memory);

    [LibraryImport(Name)]
    public static partial void g_object_unref(nint gobject);

    [LibraryImport(Name)]
    public static partial nint g_object_ref(nint gobject);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint g_type_from_name(string name);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_object_set_property(nint gobject, string name, GValue* value);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_object_get_property(nint gobject, string name, GValue* value);

    [LibraryImport(Name)]
    public static partial GValue* g_value_init(GValue* value, nint type);

    [LibraryImport(Name)]
    public static partial void g_value_unset(GValue* value);

    [LibraryImport(Name)]
    public static partial void g_value_set_object(GValue* value, nint gobject);

    [LibraryImport(Name)]
    public static partial nint g_value_get_object(GValue* value);

    [LibraryImport(Name)]
    public static partial nint g_value_get_boxed(GValue* value);

    [LibraryImport(Name)]
    public static partial int g_value_get_int(GValue* value);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int vips_init(string program);

    [LibraryImport(Name)]
    public static partial int vips_version(int part);

    [LibraryImport(Name)]
    private static partial nint vips_error_buffer_copy();

    [LibraryImport(Name)]
    public static partial void vips_block_untrusted_set(int state);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void vips_operation_block_set(string type, int state);

    [LibraryImport(Name)]
    public static partial void vips_concurrency_set(int threads);

    [LibraryImport(Name)]
    public static partial void vips_cache_set_max(int operations);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint vips_operation_new(string name);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int vips_object_set_argument_from_string(nint operation, string name, string value);

    [LibraryImport(Name)]
    public static partial nint vips_cache_operation_build(nint operation);

    [LibraryImport(Name)]
    public static partial void vips_object_unref_outputs(nint operation);

    [LibraryImport(Name)]
    public static partial nint vips_blob_get(nint blob, nuint* bytes);

    [LibraryImport(Name)]
    public static partial nint vips_source_new_from_memory(byte* data, nuint bytes);

    [LibraryImport(Name)]
    public static partial nint vips_image_copy_memory(VipsImage image);

    [LibraryImport(Name)]
    public static partial nint vips_image_write_to_memory(VipsImage image, nuint* bytes);

    [LibraryImport(Name)]
    public static partial int vips_image_get_width(VipsImage image);

    [LibraryImport(Name)]
    public static partial int vips_image_get_height(VipsImage image);

    [LibraryImport(Name)]
    public static partial int vips_image_get_bands(VipsImage image);

    [LibraryImport(Name)]
    public static partial int vips_image_get_format(VipsImage image);

    [LibraryImport(Name)]
    public static partial nuint vips_format_sizeof(int format);

    [LibraryImport(Name)]
    public static partial int vips_image_hasalpha(VipsImage image);

    [LibraryImport(Name)]
    public static partial int vips_image_get_orientation(VipsImage image);

    [LibraryImport(Name)]
    public static partial int vips_image_get_n_pages(VipsImage image);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nuint vips_image_get_typeof(VipsImage image, string field);

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int vips_image_get_as_string(VipsImage image, string field, out nint text);

    /// <summary>GLib's box for a value of any type, laid out as in its header.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct GValue
    {
        public nint Type;
        public long First;
        public long Second;
    }
}
