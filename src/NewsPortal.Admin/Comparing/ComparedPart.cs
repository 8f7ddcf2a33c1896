namespace NewsPortal.Admin.Comparing;

/// <summary>One part of two versions: a value, or a run of blocks of a body.</summary>
/// <param name="Key">By which a choice names it; the same for the same two versions.</param>
/// <param name="Label">For people; in English words of the interface when <paramref name="IsOwnLabel"/>.</param>
/// <param name="Number">Which paragraph it is, from 1, in the second version, or in the first when the second does not have it; 0 for a value.</param>
/// <param name="A">Plain text; null when there is nothing there.</param>
internal sealed record ComparedPart(string Key, string Label, bool IsOwnLabel, int Number, bool IsSame, string? A, string? B)
{
    /// <summary>Which paragraph of the first version it was, from 1, when it stands elsewhere in the second; null when it stayed.</summary>
    public int? MovedFrom { get; init; }
}
