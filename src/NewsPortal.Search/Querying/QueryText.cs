using NewsPortal.Vietnamese;

namespace NewsPortal.Search;

/// <summary>
/// Reads what a person typed: words, <c>"phrases"</c>, <c>-exclusions</c>, and fields such as <c>nam:2023</c>.
/// </summary>
public static class QueryText
{
    /// <summary>What is typed beyond is not looked at, in UTF-16 units.</summary>
    public const int MaxLength = 2_000;

    private static readonly Dictionary<string, KeywordField> Fields = new(StringComparer.Ordinal)
    {
        ["muc"] = KeywordField.Section,
        ["loai"] = KeywordField.Type,
        ["du-an"] = KeywordField.Project,
        ["don-vi"] = KeywordField.Organisation,
        ["noi"] = KeywordField.Place,
        ["nam"] = KeywordField.Year,
        ["nguon"] = KeywordField.Source,
        ["tac-gia"] = KeywordField.Author,
        ["so"] = KeywordField.Number,
    };

    /// <summary>
    /// Any text gives a query, never an error: what makes no sense as a sign (a lone quotation mark, an unknown field) is
    /// read as words. A text without a word gives a query that only its filters limit.
    /// </summary>
    public static Query Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var query = new QueryWriter();
        foreach (var piece in QueryPieces.Split(text.Length > MaxLength ? VietnameseText.Truncate(text[..MaxLength], MaxLength) : text))
        {
            Add(query, piece);
        }

        return query.Finish();
    }

    /// <summary>Whether a piece narrows by a field that there is.</summary>
    internal static bool IsField(QueryPiece piece) =>
        piece.Field.Length > 0 && Fields.ContainsKey(VietnameseText.Fold(piece.Field)) && KeywordText.Plain(piece.Text).Length > 0;

    private static void Add(QueryWriter query, QueryPiece piece)
    {
        if (piece.Field.Length > 0)
        {
            if (Fields.TryGetValue(VietnameseText.Fold(piece.Field), out var field)
                && KeywordText.Plain(piece.Text).Length > 0)
            {
                query.AddKeyword(field, piece.Text, piece.IsExcluded);
                return;
            }

            query.AddWords(piece.Field);
        }

        if (piece.IsExcluded && piece.Field.Length == 0)
        {
            query.AddExcluded(piece.Text);
        }
        else if (piece.IsQuoted)
        {
            query.AddPhrase(piece.Text);
        }
        else
        {
            query.AddWords(piece.Text);
        }
    }
}
