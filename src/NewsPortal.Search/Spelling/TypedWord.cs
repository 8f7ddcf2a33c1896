using NewsPortal.Vietnamese;

namespace NewsPortal.Search;

/// <summary>A word somebody typed to find it, and what it is put right to.</summary>
internal sealed class TypedWord(WordForms typed, TextRange range, int position)
{
    public WordForms Typed { get; } = typed;

    /// <summary>In the text as typed.</summary>
    public TextRange Range => range;

    /// <summary>Words side by side have positions side by side.</summary>
    public int Position => position;

    /// <summary>The same as typed until it is put right.</summary>
    public WordForms Meant { get; set; } = typed;

    public bool IsRepaired => Meant != Typed;

    /// <summary>Only words of plain letters are put right: numbers, symbols and other scripts are as they are.</summary>
    public bool MayBeMistyped => Typed.Folded.Length is >= 2 and <= 16 && !Typed.Folded.AsSpan().ContainsAnyExceptInRange('a', 'z');
}

internal static class TypedWords
{
    /// <summary>The words that are sought, without those of fields and exclusions; at most <see cref="MatchRule.MaxWords"/>.</summary>
    public static IReadOnlyList<TypedWord> Of(string text) => Of(text, piece => piece.IsSought);

    /// <summary>The words of those pieces only.</summary>
    public static IReadOnlyList<TypedWord> Of(string text, Func<QueryPiece, bool> isMeant)
    {
        List<TextRange> sought = [.. QueryPieces.Split(text).Where(isMeant).Select(piece => piece.Range)];
        return [.. SearchText.Analyze(text)
            .Where(token => !token.IsPart && sought.Exists(range => range.Start <= token.Start && token.Start + token.Length <= range.End))
            .Take(MatchRule.MaxWords)
            .Select(token => new TypedWord(token.Forms, new TextRange(token.Start, token.Length), token.Position))];
    }
}
