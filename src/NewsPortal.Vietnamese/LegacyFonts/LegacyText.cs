namespace NewsPortal.Vietnamese;

/// <summary>What a text in a legacy font says, for an editor to look at before it is taken over.</summary>
/// <param name="Capitals">The font shows every letter as a capital.</param>
/// <param name="Converted">The text in Unicode, NFC.</param>
public sealed record LegacyText(LegacyEncoding Encoding, bool Capitals, string Converted);
