namespace NewsPortal.Vietnamese;

/// <summary>A telephone number found in a text.</summary>
/// <param name="Range">The number as written, without what follows it.</param>
/// <param name="Digits">As dialled inside the country, without its extension: 02333550383.</param>
public sealed record PhoneMention(TextRange Range, string Digits)
{
    /// <summary>The number of an extension that follows behind a dash: 141 in 02513.834.493-141; null for none.</summary>
    public string? Extension { get; init; }

    /// <summary>The dash and the extension; null for none.</summary>
    public TextRange? ExtensionRange { get; init; }

    /// <summary>Where further numbers begin that a dash joins to this one, each with its dash.</summary>
    public IReadOnlyList<TextRange> Joined { get; init; } = [];
}
