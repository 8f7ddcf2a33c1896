using System.Text;

namespace NewsPortal.Search;

/// <summary>The families of terms: the first byte of each key, in the order of the dictionary.</summary>
internal enum TermFamily : byte
{
    Exact = 1,
    Folded = 2,
    ExactPair = 3,
    FoldedPair = 4,
    Keyword = 5,
    PlainKeyword = 6,
}

/// <summary>The bytes under which a term stands in the dictionary of a segment.</summary>
internal static class TermKey
{
    /// <summary>Below every character of a word, so that pairs are ordered as their words are.</summary>
    public const char BetweenWords = ' ';

    public static byte[] Word(TermFamily family, string word)
    {
        var key = new byte[1 + Encoding.UTF8.GetByteCount(word)];
        key[0] = (byte)family;
        Encoding.UTF8.GetBytes(word, key.AsSpan(1));
        return key;
    }

    public static byte[] Pair(TermFamily family, string first, string second) =>
        Word(family, string.Concat(first, [BetweenWords], second));

    public static byte[] Keyword(KeywordField field, string value) =>
        Word(TermFamily.Keyword, (char)('a' + (int)field) + KeywordText.Exact(value));

    /// <returns>Null when nothing of the value can be typed.</returns>
    public static byte[]? PlainKeyword(KeywordField field, string value) =>
        KeywordText.Plain(value) is { Length: > 0 } plain
            ? Word(TermFamily.PlainKeyword, (char)('a' + (int)field) + plain)
            : null;
}
