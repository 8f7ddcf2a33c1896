using System.Buffers;

namespace NewsPortal.Media.Attachments.Pdf;

/// <summary>What a piece of an object is.</summary>
internal enum PdfToken
{
    /// <summary>Nothing is left.</summary>
    End,
    Name,
    LiteralString,
    HexString,
    DictionaryBegin,
    DictionaryEnd,

    /// <summary>A number or a word.</summary>
    Word,

    /// <summary>A bracket or brace, alone.</summary>
    Bracket,
}

/// <summary>Splits objects into their pieces (ISO 32000-1, section 7.2), passing over blanks and comments. A string that
/// never ends goes on to the end of the bytes.</summary>
internal ref struct PdfTokens(ReadOnlySpan<byte> bytes)
{
    private static readonly SearchValues<byte> EndsOfWord = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);
    private static readonly SearchValues<byte> Blanks = SearchValues.Create("\0\t\n\f\r "u8);

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Behind the last token.</summary>
    internal int At { get; private set; }

    /// <summary>The last token: a name without its slash, a string without what encloses it.</summary>
    internal ReadOnlySpan<byte> Text { get; private set; }

    internal PdfToken Next()
    {
        PassBlanks();
        if (At == _bytes.Length)
        {
            return PdfToken.End;
        }

        var rest = _bytes[At..];
        return rest switch
        {
            [(byte)'/', ..] => Take(PdfToken.Name, 1, WordBytes(rest[1..])),
            [(byte)'<', (byte)'<', ..] => Take(PdfToken.DictionaryBegin, 0, 2),
            [(byte)'>', (byte)'>', ..] => Take(PdfToken.DictionaryEnd, 0, 2),
            [(byte)'<', ..] => TakeEnclosed(PdfToken.HexString, rest[1..].IndexOf((byte)'>')),
            [(byte)'(', ..] => TakeEnclosed(PdfToken.LiteralString, LiteralBytes(rest[1..])),
            [(byte)'>' or (byte)')' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}', ..] => Take(PdfToken.Bracket, 0, 1),
            _ => Take(PdfToken.Word, 0, WordBytes(rest)),
        };
    }

    internal static bool IsBlank(byte b) => Blanks.Contains(b);

    private static int WordBytes(ReadOnlySpan<byte> rest) => rest.IndexOfAny(EndsOfWord) is >= 0 and var end ? end : rest.Length;

    /// <returns>How long the string is whose opening parenthesis stands before; -1 when it does not end.</returns>
    private static int LiteralBytes(ReadOnlySpan<byte> rest)
    {
        var depth = 1;
        for (int at = 0, next; (next = rest[at..].IndexOfAny((byte)'(', (byte)')', (byte)'\\')) >= 0; at++)
        {
            at += next;
            depth += rest[at] == '(' ? 1 : rest[at] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }

            at += rest[at] == '\\' && at + 1 < rest.Length ? 1 : 0;
        }

        return -1;
    }

    private void PassBlanks()
    {
        while (true)
        {
            var next = _bytes[At..].IndexOfAnyExcept(Blanks);
            At = next < 0 ? _bytes.Length : At + next;
            if (At == _bytes.Length || _bytes[At] != '%')
            {
                return;
            }

            var end = _bytes[At..].IndexOfAny((byte)'\r', (byte)'\n');
            At = end < 0 ? _bytes.Length : At + end;
        }
    }

    private PdfToken TakeEnclosed(PdfToken token, int length)
    {
        Take(token, 1, length < 0 ? _bytes.Length - At - 1 : length);
        At += length < 0 ? 0 : 1;
        return token;
    }

    private PdfToken Take(PdfToken token, int skip, int length)
    {
        Text = _bytes.Slice(At + skip, length);
        At += skip + length;
        return token;
    }
}
