using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Tells words of a name from words that only begin a sentence.</summary>
internal static class NameWords
{
    /// <returns>True for a word with a capital, unless a sentence begins with it and the next word is small.</returns>
    public static bool IsAt(string text, TextRange word)
    {
        if (!char.IsUpper(text[word.Start]))
        {
            return false;
        }

        var before = text.AsSpan(0, word.Start).TrimEnd(" \u00A0“\"(");
        var begins = before.IsEmpty || before[^1] is '.' or '!' or '?' or ':' or '\n' or '…' or '•' or '-' or '–' or ';';
        var after = text.AsSpan(word.End).TrimStart(" \u00A0");
        return !begins || (!after.IsEmpty && char.IsUpper(after[0]));
    }
}
