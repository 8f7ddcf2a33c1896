using System.Runtime.InteropServices;

namespace NewsPortal.Media.Imaging.Vips;

/// <summary>Holds one reference to a GObject and gives it back.</summary>
internal abstract class GObjectHandle : SafeHandle
{
    /// <exception cref="VipsException">The library returned nothing.</exception>
    protected GObjectHandle(nint gobject)
        : base(0, ownsHandle: true)
    {
        if (gobject == 0)
        {
            throw new VipsException(LibVips.TakeError());
        }

        SetHandle(gobject);
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        LibVips.g_object_unref(handle);
        return true;
    }
}
