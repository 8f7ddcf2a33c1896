namespace NewsPortal.Admin.Comparing;

/// <summary>A stretch of two bodies: blocks that are the same, one that became another, or blocks that only one of them has.</summary>
/// <param name="A">HTML of each block.</param>
/// <param name="B">HTML of each block.</param>
/// <param name="NumberA">Which block of the first body it begins with, from 1.</param>
/// <param name="NumberB">Which block of the second body it begins with, from 1.</param>
internal sealed record BlockRun(bool IsSame, IReadOnlyList<string> A, IReadOnlyList<string> B, int NumberA, int NumberB)
{
    /// <summary>The place in the list of the run where the same paragraph stands in the other body; null when it was not moved.</summary>
    public int? MovedTo { get; init; }
}
