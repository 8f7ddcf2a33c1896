namespace NewsPortal.Vietnamese;

/// <summary>A word or a number, and where it stands.</summary>
public readonly record struct TextToken(TextRange Range, bool IsNumber);
