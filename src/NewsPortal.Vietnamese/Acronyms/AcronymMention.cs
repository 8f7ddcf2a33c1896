namespace NewsPortal.Vietnamese;

/// <summary>An acronym found in a text.</summary>
/// <param name="Letters">Its letters without points and spaces: CCIHP for both CCIHP and C.CIHP.</param>
public sealed record AcronymMention(TextRange Range, string Letters);
