namespace NewsPortal.Admin.Comparing;

/// <summary>One part of two versions: a value, or a run of blocks of a body.</summary>
/// <param name="Key">By which a choice names it; the same for the same two versions.</param>
/// <param name="Label">For people; in English words of the interface when <paramref name="IsOwnLabel"/>.</param>
/// <param name="Number">Which paragraph it is, from 1; 0 for a value.</param>
/// <param name="A">Plain text; null when there is nothing there.</param>
internal sealed record ComparedPart(string Key, string Label, bool IsOwnLabel, int Number, bool IsSame, string? A, string? B);
