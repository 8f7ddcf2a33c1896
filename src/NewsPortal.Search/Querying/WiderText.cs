namespace NewsPortal.Search;

/// <summary>What somebody typed, less strict: for a search that found nothing.</summary>
public static class WiderText
{
    /// <summary>Without what narrows by a field (<c>nam:2023</c>, <c>-loai:tin</c>).</summary>
    /// <returns>Null when there is none.</returns>
    public static string? WithoutFields(string text) => Without(text, piece => QueryText.IsField(piece));

    /// <summary>Without exclusions (<c>-bão</c>).</summary>
    /// <returns>Null when there is none.</returns>
    public static string? WithoutExclusions(string text) => Without(text, piece => piece.IsExcluded);

    /// <summary>With the words of <c>"phrases"</c> anywhere.</summary>
    /// <returns>Null when there is none of several words.</returns>
    public static string? WithoutPhrases(string text)
    {
        List<QueryPiece> pieces = [.. QueryPieces.Split(text)];
        return pieces.Exists(IsPhrase)
            ? string.Join(' ', pieces.Select(piece => IsPhrase(piece) ? piece.Text.Trim() : piece.Range.Of(text)))
            : null;
    }

    private static bool IsPhrase(QueryPiece piece) =>
        piece.IsQuoted && piece.IsSought && SearchText.Analyze(piece.Text).Count(token => !token.IsPart) > 1;

    private static string? Without(string text, Func<QueryPiece, bool> isLeftOut)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<QueryPiece> pieces = [.. QueryPieces.Split(text)];
        return pieces.Exists(piece => isLeftOut(piece))
            ? string.Join(' ', pieces.Where(piece => !isLeftOut(piece)).Select(piece => piece.Range.Of(text)))
            : null;
    }
}
