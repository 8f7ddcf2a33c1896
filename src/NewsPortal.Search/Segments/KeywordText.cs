using NewsPortal.Vietnamese;

namespace NewsPortal.Search;

/// <summary>The two forms of a keyword's value: as given by programs, and as typed by people.</summary>
internal static class KeywordText
{
    /// <summary>Longer values are cut.</summary>
    public const int MaxLength = 200;

    public static string Exact(string value) => VietnameseText.Truncate(VietnameseText.Normalize(value), MaxLength);

    /// <summary><c>Hà Nội</c>, <c>ha-noi</c> and <c>HÀ NỘI</c> are one.</summary>
    public static string Plain(string value) => Slug.From(value, MaxLength);
}
