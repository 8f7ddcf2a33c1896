namespace NewsPortal.Media.Word;

/// <summary>The number or bullet before a paragraph.</summary>
/// <param name="Level">From 0.</param>
/// <param name="Type">As HTML names the letters of an ordered list; null for plain numbers, and for bullets.</param>
/// <param name="Text">As readers of the file see it: <c>Điều 5.</c>; empty for a bullet.</param>
/// <param name="HasWords">True where the number stands among words, which a list of HTML cannot show.</param>
internal sealed record ListMarker(int Level, bool IsNumbered, string? Type, int Number, string Text, bool HasWords);
