using NewsPortal.Vietnamese;

namespace NewsPortal.Search;

/// <summary>A piece of a text that shows why it was found. Plain text, never HTML.</summary>
/// <param name="Range">The piece in the text it was taken from, cut between words.</param>
/// <param name="Marks">What to mark, in the same text, in order and apart; all within <paramref name="Range"/>.</param>
public sealed record Passage(TextRange Range, IReadOnlyList<TextRange> Marks);
