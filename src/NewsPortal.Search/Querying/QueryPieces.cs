using System.Buffers;
using System.Globalization;
using NewsPortal.Vietnamese;

namespace NewsPortal.Search;

/// <summary>A stretch of a typed query between blanks or quotation marks.</summary>
/// <param name="Field">What stands before a colon; empty when there is none.</param>
/// <param name="Range">Where it stands in what was typed, with its signs.</param>
internal sealed record QueryPiece(string Field, string Text, bool IsQuoted, bool IsExcluded, TextRange Range)
{
    /// <summary>True for words and phrases that are to be found, not for what narrows.</summary>
    public bool IsSought => Field.Length == 0 && !IsExcluded;
}

/// <summary>Cuts a typed query into pieces; every character belongs to one, none is an error.</summary>
internal static class QueryPieces
{
    private const int MaxFieldLength = 16;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    public static IEnumerable<QueryPiece> Split(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            var isExcluded = text[at] == '-' && at + 1 < text.Length && MayFollowMinus(text[at + 1]);
            at += isExcluded ? 1 : 0;
            var field = FieldAt(text, at);
            at += field.Length > 0 ? field.Length + 1 : 0;
            var (piece, isQuoted, end) = TextAt(text, at);
            at = end;
            yield return new QueryPiece(field, piece, isQuoted, isExcluded, new TextRange(start, at - start));
        }
    }

    // "-5 độ" is a temperature, a lone dash is a dash.
    private static bool MayFollowMinus(char next) => char.IsLetter(next) || Quotes.Contains(next) || char.IsSurrogate(next);

    private static string FieldAt(string text, int start)
    {
        var at = start;
        while (at < text.Length && at - start < MaxFieldLength
            && (char.IsLetter(text[at]) || text[at] == '-' || char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark))
        {
            at++;
        }

        return at > start && at + 1 < text.Length && text[at] == ':' && !char.IsWhiteSpace(text[at + 1])
            ? text[start..at]
            : "";
    }

    private static (string Text, bool IsQuoted, int End) TextAt(string text, int at)
    {
        if (Quotes.Contains(text[at]))
        {
            var close = text.AsSpan(at + 1).IndexOfAny(Quotes);
            return close < 0
                ? ("", false, at + 1)
                : (text.Substring(at + 1, close), true, at + close + 2);
        }

        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !Quotes.Contains(text[end]))
        {
            end++;
        }

        return (Recognisable(text[at..end]), false, end);
    }

    /// <summary>Symbols of documents are known by their capitals, which few people type: 1719/qđ-ttg.</summary>
    private static string Recognisable(string word) =>
        word.Contains('/', StringComparison.Ordinal) && word.ToUpperInvariant() is var capitals
        && DocumentSymbols.Parse(capitals) is not null
            ? capitals
            : word;
}
