using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsPortal.Vietnamese;

/// <summary>Folding by table for text made of Latin letters, which is nearly all of it.</summary>
internal static class LatinFold
{
    private const int FirstBlockEnd = 0x250;
    private const int SecondBlockStart = 0x1E00;
    private const int SecondBlockEnd = 0x1F00;

    // Zero: this character does not fold to exactly one character.
    private static readonly char[] Table = BuildTable();

    /// <returns>Null when the text holds something the table does not know.</returns>
    public static string? TryFold(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            var length = 0;
            foreach (var c in text)
            {
                if (c is >= '\u0300' and <= '\u036F')
                {
                    continue;
                }

                var folded = Lookup(c);
                if (folded == '\0')
                {
                    return null;
                }

                buffer[length++] = folded;
            }

            var result = buffer.AsSpan(0, length);
            return result.SequenceEqual(text) ? text : new string(result);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static char Lookup(char c) => c switch
    {
        < (char)FirstBlockEnd => Table[c],
        >= (char)SecondBlockStart and < (char)SecondBlockEnd => Table[c - SecondBlockStart + FirstBlockEnd],
        >= '\u2010' and <= '\u201F' and not ('\u2011' or '\u2017') => c,
        _ => '\0',
    };

    private static char[] BuildTable()
    {
        var table = new char[FirstBlockEnd + SecondBlockEnd - SecondBlockStart];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = FoldOne((char)(i < FirstBlockEnd ? i : i - FirstBlockEnd + SecondBlockStart));
        }

        return table;
    }

    private static char FoldOne(char c)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format)
        {
            return '\0';
        }

        var bases = c.ToString().Normalize(NormalizationForm.FormKD)
            .Where(d => CharUnicodeInfo.GetUnicodeCategory(d) != UnicodeCategory.NonSpacingMark)
            .ToArray();
        return bases switch
        {
            ['đ' or 'Đ'] => 'd',
            [var single] => char.ToLowerInvariant(single),
            _ => '\0',
        };
    }
}
