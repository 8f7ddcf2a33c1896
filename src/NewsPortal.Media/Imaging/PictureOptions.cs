namespace NewsPortal.Media.Imaging;

/// <param name="LibraryPath">libvips' own file; null to take the one beside the program, else the system's.</param>
/// <param name="Threads">How many cores one picture may use; more costs memory, too.</param>
/// <param name="Limits">Null for the defaults.</param>
public sealed record PictureOptions(string? LibraryPath = null, int Threads = 1, PictureLimits? Limits = null);
