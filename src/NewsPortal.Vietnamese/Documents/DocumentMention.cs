namespace NewsPortal.Vietnamese;

/// <summary>A document symbol, and where it stands.</summary>
public sealed record DocumentMention(TextRange Range, DocumentSymbol Symbol);
