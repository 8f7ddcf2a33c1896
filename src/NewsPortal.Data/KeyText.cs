using System.Text;

namespace NewsPortal.Data;

/// <summary>Texts by which rows are found: what either database can store and look up by.</summary>
public static class KeyText
{
    /// <summary>In UTF-8. PostgreSQL refuses rows of an index beyond 2,704 bytes, and a key may share them with others.</summary>
    public const int MaxBytes = 2000;

    /// <returns>False when it is too long, or holds U+0000, which PostgreSQL takes in no text.</returns>
    public static bool Fits(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= MaxBytes && !text.Contains('\0', StringComparison.Ordinal) && Encoding.UTF8.GetByteCount(text) <= MaxBytes;
    }
}
