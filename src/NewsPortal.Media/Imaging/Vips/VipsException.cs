namespace NewsPortal.Media.Imaging.Vips;

/// <summary>libvips refused; the message is its own. See <see cref="LibVips.TakeError"/>.</summary>
internal sealed class VipsException(string message) : Exception(message);
