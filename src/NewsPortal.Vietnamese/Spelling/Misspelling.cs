namespace NewsPortal.Vietnamese;

/// <summary>A word, or two that belong together, spelt as nobody spells them.</summary>
/// <param name="Suggestion">What was most likely meant, in the same case; null when nothing is near.</param>
public sealed record Misspelling(TextRange Range, string? Suggestion);
