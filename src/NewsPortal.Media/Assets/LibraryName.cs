using System.Globalization;
using NewsPortal.Vietnamese;

namespace NewsPortal.Media.Assets;

/// <summary>Under which path a file that somebody sends comes into the library.</summary>
public static class LibraryName
{
    private const int MaxName = 80;

    /// <summary>Two files of one name are two files: the path ends with the first letters of the bytes' hash.</summary>
    /// <param name="name">What the sender calls it; a path is cut to its last part.</param>
    /// <param name="file">Where its bytes are now.</param>
    /// <param name="now">In the zone of the site: its year and month become the folder.</param>
    public static async Task<string> OfAsync(string name, string file, DateTimeOffset now, CancellationToken ct)
    {
        var hash = (await Originals.HashAsync(file, ct))[..8];
        var slug = Slug.From(VietnameseText.Truncate(Path.GetFileNameWithoutExtension(name), MaxName));
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return string.Create(CultureInfo.InvariantCulture, $"{now:yyyy}/{now:MM}/{(slug.Length > 0 ? slug : "tep")}-{hash}{ending}");
    }
}
