namespace NewsPortal.Media.Imaging.Vips;

/// <summary>The bytes of a file, read by libvips where they lie.</summary>
internal sealed unsafe class VipsSource : GObjectHandle
{
    // libvips only points to them.
    private readonly byte[] _bytes;

    private VipsSource(nint source, byte[] bytes)
        : base(source) => _bytes = bytes;

    /// <param name="pinned">
    /// Allocated so that they never move. The source lives longer than every image that is still to be read from it.
    /// </param>
    public static VipsSource Of(byte[] pinned)
    {
        fixed (byte* start = pinned)
        {
            return new VipsSource(LibVips.vips_source_new_from_memory(start, (nuint)pinned.Length), pinned);
        }
    }

    protected override bool ReleaseHandle()
    {
        var released = base.ReleaseHandle();
        GC.KeepAlive(_bytes);
        return released;
    }
}
