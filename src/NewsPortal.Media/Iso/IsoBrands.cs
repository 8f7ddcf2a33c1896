using System.Buffers.Binary;
using System.Text;

namespace NewsPortal.Media.Iso;

/// <summary>What a file says it is that begins with an <c>ftyp</c> box: a picture, video or sound (ISO/IEC 14496-12, 4.3).</summary>
internal sealed class IsoBrands
{
    /// <summary>How many of the first bytes are needed; no such box is longer.</summary>
    internal const int MaxBytes = 4_096;

    private const int MajorAt = 8;
    private const int CompatibleAt = 16;

    // Phones write mp42 or isom among the brands of still pictures, so one of these outweighs all of video.
    private static readonly HashSet<string> Pictures =
    [
        "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "mif2", "msf1", "miaf", "avif", "avis", "avio", "MA1A", "MA1B", "jpeg", "jpgs",
        "j2ki", "j2is", "vvic", "evbi", "crx ", "jxl ", "jp2 ", "jpx ",
    ];

    private static readonly HashSet<string> Videos =
    [
        "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "M4V ", "M4VH", "M4VP",
        "MSNV", "dash",
    ];

    private static readonly HashSet<string> Sounds = ["M4A ", "M4B ", "M4P "];

    private readonly List<string> _brands;

    private IsoBrands(List<string> brands) => _brands = brands;

    internal bool IsAvif => _brands.Contains("avif");

    /// <summary>A picture of whatever kind, AVIF too.</summary>
    internal bool IsPicture => _brands.Any(Pictures.Contains);

    internal bool IsHeic => IsPicture && !IsAvif && _brands.Any(brand => brand is "mif1" or "msf1" || brand.StartsWith("he", StringComparison.Ordinal));

    internal bool IsSound => !IsPicture && Sounds.Contains(_brands[0]);

    internal bool IsVideo => !IsPicture && !IsSound && _brands[0] != "qt  " && _brands.Any(Videos.Contains);

    /// <param name="head">The first <see cref="MaxBytes"/> bytes, or all of something shorter.</param>
    /// <returns>Null when it does not begin so, or not with a whole list.</returns>
    internal static IsoBrands? Of(ReadOnlySpan<byte> head)
    {
        if (head.Length < CompatibleAt || !head[4..].StartsWith("ftyp"u8))
        {
            return null;
        }

        var bytes = BinaryPrimitives.ReadUInt32BigEndian(head);
        if (bytes is < CompatibleAt or > MaxBytes || bytes % 4 != 0 || bytes > head.Length)
        {
            return null;
        }

        var brands = new List<string> { Brand(head, MajorAt) };
        for (var at = CompatibleAt; at < bytes; at += 4)
        {
            brands.Add(Brand(head, at));
        }

        return new IsoBrands(brands);
    }

    private static string Brand(ReadOnlySpan<byte> head, int at) => Encoding.Latin1.GetString(head.Slice(at, 4));
}
